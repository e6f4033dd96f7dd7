import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { spoken } from '@/ui/spoken'
import { TextField } from '@/ui/text-field'
import { TickField } from '@/ui/tick-field'
import { copy, fieldWord } from '../copy'
import { Problem } from './problem'
import type { SheetProps } from './use-deeds'
import s from './desk.module.scss'

/** Once, with the complete list: what the applicant is asked for, and a sentence to it. */
export function AskSheet({ row, deed, onClose }: SheetProps<'desk.ask'>) {
  const [fields, setFields] = useState<readonly string[]>([])
  const [missing, setMissing] = useState(false)
  const note = useRef('')
  const send = () => {
    if (fields.length === 0) return setMissing(true)
    const said = note.current.trim()
    void deed.act({ caseId: row.caseId, version: row.version, fields: [...fields], ...(said === '' ? {} : { note: said }) })
  }
  const toggle = (key: string, on: boolean) => {
    setMissing(false)
    setFields((before) => (on ? [...before, key] : before.filter((one) => one !== key)))
  }
  return (
    <Sheet title={copy.ask.title} open onClose={onClose}>
      <View className={s.lead}>{copy.ask.note}</View>
      <View className={s.cardTitle} {...spoken({ role: 'heading' })}>{copy.ask.fields}</View>
      <View className={s.ticks}>
        {row.fields.filter(({ askable }) => askable).map(({ key }) => (
          <TickField key={key} id={`ask-${key}`} checked={fields.includes(key)} onChange={(on) => toggle(key, on)}>{fieldWord(key)}</TickField>
        ))}
      </View>
      <TextField id='ask-note' label={copy.ask.say} hint={copy.ask.hint} maxLength={500} onChange={(value) => { note.current = value }} />
      <View className={s.sheetFoot}>
        {missing ? <Problem error={null} text={copy.ask.missing} /> : <Problem error={deed.error} />}
        <Button block label={copy.ask.act} busy={deed.busy} onTap={send} />
      </View>
    </Sheet>
  )
}
