import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { TickField } from '@/ui/tick-field'
import { copy } from '../copy'
import { LAST_SIGNS } from '../rules'
import { Points } from './points'
import { Problem } from './problem'
import type { DecisionProps } from './decision'
import s from './duplicates.module.scss'

const words = copy.compare.mergeSheet

/** The person stands there with the document: seen, ticked, and its end typed off. */
export function MergeSheet({ row, otherId, onClose, onDone }: DecisionProps) {
  const typed = useRef('')
  const [seen, setSeen] = useState(false)
  const [wrong, setWrong] = useState<{ seen?: string; last?: string }>({})
  const { run, busy, error } = useAction('duplicates.merge')
  const merge = async () => {
    const lastSigns = typed.current.replace(/\s/g, '')
    const missing = { ...(seen ? {} : { seen: words.seenMissing }), ...(lastSigns.length === LAST_SIGNS ? {} : { last: words.lastMissing }) }
    setWrong(missing)
    if (Object.keys(missing).length > 0) return
    if ((await run({ caseId: row.caseId, version: row.version, otherId, seen: true, lastSigns })) !== null) onDone(words.done)
  }
  return (
    <Sheet title={words.title} open onClose={onClose}>
      <Points lines={words.what} />
      <TickField id='seen' checked={seen} onChange={setSeen} {...(wrong.seen === undefined ? {} : { error: wrong.seen })}>{words.seen}</TickField>
      <TextField id='last-signs' kind='document' label={words.last} hint={words.lastHint} maxLength={12} {...(wrong.last === undefined ? {} : { error: wrong.last })} onChange={(value) => { typed.current = value }} />
      <View className={s.foot}>
        <Problem error={error} />
        <Button block label={words.act} busy={busy} onTap={() => void merge()} />
      </View>
    </Sheet>
  )
}
