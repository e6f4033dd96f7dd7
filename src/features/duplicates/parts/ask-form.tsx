import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { newRecordId } from '@/client/new-record-id'
import { useSubscribing } from '@/client/subscribe'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Choice } from '@/ui/choice'
import { spoken } from '@/ui/spoken'
import { TextField } from '@/ui/text-field'
import { copy } from '../copy'
import { sayings, type Saying } from '../rules'
import { Problem } from './problem'
import s from './duplicates.module.scss'

/** One question: which case is it? The answer is a receipt and a date, the same whatever the union will find. */
export function AskForm({ days, onSent }: { days: number; onSent: () => Promise<void> }) {
  const [said, setSaid] = useState<Saying | null>(null)
  const [missing, setMissing] = useState(false)
  const note = useRef('')
  const { run, busy, error } = useAction('duplicates.report')
  const subscribe = useSubscribing()
  // Made once: a tap after a lost reply is the same question.
  const caseId = useRef<string | null>(null)
  const send = async () => {
    if (said === null) return setMissing(true)
    subscribe()
    caseId.current ??= await newRecordId()
    const more = note.current.trim()
    if ((await run({ caseId: caseId.current, said, ...(more === '' ? {} : { note: more }) })) !== null) caseId.current = null
    await onSent()
  }
  const choose = (one: Saying) => {
    setMissing(false)
    setSaid(one)
  }
  return (
    <Card>
      <View className={s.label}>{copy.which}</View>
      <View {...spoken({ role: 'radiogroup', label: copy.which })}>
        {sayings.map((one) => <Choice key={one} {...copy.sayings[one]} chosen={said === one} onChoose={() => choose(one)} />)}
      </View>
      <TextField id='note' label={copy.note} hint={copy.noteHint} maxLength={200} onChange={(value) => { note.current = value }} />
      <Problem error={error} text={missing ? copy.missing : undefined} />
      <View className={s.act}>
        <Button block label={copy.act} busy={busy} onTap={() => void send()} />
        <View className={s.note}>{copy.promise(days)}</View>
      </View>
    </Card>
  )
}
