import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { TickField } from '@/ui/tick-field'
import { copy, fieldWord } from '../copy'
import { Problem } from './problem'
import type { Deed } from './use-deeds'
import type { OpenCase } from './shapes'
import s from './desk.module.scss'

interface Props { row: OpenCase; deed: Deed<'desk.ask'>; open: boolean; onClose: () => void }

/** Once, with the complete list: what the applicant is asked for, and a sentence to it. */
export function AskSheet({ row, deed, open, onClose }: Props) {
  const [fields, setFields] = useState<readonly string[]>([])
  const [missing, setMissing] = useState(false)
  const note = useRef('')
  const send = async () => {
    if (fields.length === 0) return setMissing(true)
    if (await deed.act({ caseId: row.caseId, version: row.version, fields: [...fields], ...(note.current.trim() === '' ? {} : { note: note.current }) })) onClose()
  }
  const toggle = (key: string, on: boolean) => {
    setMissing(false)
    setFields((before) => (on ? [...before, key] : before.filter((one) => one !== key)))
  }
  return (
    <Sheet title={copy.ask.title} open={open} onClose={onClose}>
      <View className={s.small}>{copy.ask.note}</View>
      <View className={s.cardTitle}>{copy.ask.fields}</View>
      {row.fields.filter(({ askable }) => askable).map(({ key }) => (
        <TickField key={key} id={`ask-${key}`} checked={fields.includes(key)} onChange={(on) => toggle(key, on)}>{fieldWord(key)}</TickField>
      ))}
      {missing ? <Problem error={null} text={copy.ask.missing} /> : null}
      <TextField id='ask-note' label={copy.ask.say} hint={copy.ask.hint} maxLength={500} onChange={(value) => { note.current = value }} />
      <Problem error={deed.error} />
      <Button block label={copy.ask.act} busy={deed.busy} onTap={() => void send()} />
    </Sheet>
  )
}
