import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import type { CallError } from '@/client/call-error'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { TickField } from '@/ui/tick-field'
import { copy } from '../copy'
import { LAST_SIGNS } from '../rules'
import { Points } from './points'
import { Problem } from './problem'
import s from './duplicates.module.scss'

const { last, lastHint, lastMissing, seenMissing } = copy.compare.mergeSheet

interface Props {
  readonly words: { readonly title: string; readonly what: readonly string[]; readonly seen: string; readonly act: string }
  readonly busy: boolean
  readonly error: CallError | null
  readonly onClose: () => void
  readonly onAct: (lastSigns: string) => void
}

/** The person stands there with the document: seen, ticked, and its end typed off. */
export function SeenSheet({ words, busy, error, onClose, onAct }: Props) {
  const typed = useRef('')
  const [seen, setSeen] = useState(false)
  const [wrong, setWrong] = useState<{ seen?: string; last?: string }>({})
  const act = () => {
    const lastSigns = typed.current.replace(/\s/g, '')
    const missing = { ...(seen ? {} : { seen: seenMissing }), ...(lastSigns.length === LAST_SIGNS ? {} : { last: lastMissing }) }
    setWrong(missing)
    if (Object.keys(missing).length === 0) onAct(lastSigns)
  }
  return (
    <Sheet title={words.title} open onClose={onClose}>
      <Points lines={words.what} />
      <TickField id='seen' checked={seen} onChange={setSeen} {...(wrong.seen === undefined ? {} : { error: wrong.seen })}>{words.seen}</TickField>
      <TextField id='last-signs' kind='document' label={last} hint={lastHint} maxLength={12} {...(wrong.last === undefined ? {} : { error: wrong.last })} onChange={(value) => { typed.current = value }} />
      <View className={s.foot}>
        <Problem error={error} />
        <Button block label={words.act} busy={busy} onTap={act} />
      </View>
    </Sheet>
  )
}
