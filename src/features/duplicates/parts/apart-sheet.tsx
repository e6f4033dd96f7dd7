import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { Sheet } from '@/ui/sheet'
import { spoken } from '@/ui/spoken'
import { TextField } from '@/ui/text-field'
import { copy } from '../copy'
import { Problem } from './problem'
import type { DecisionProps } from './decision'
import s from './duplicates.module.scss'

const words = copy.compare.apartSheet

/** A reason out of the fixed list, as the person will read it; none of them speaks of another record. Who has not asked is told nothing. */
export function ApartSheet({ row, onClose, onDone }: Omit<DecisionProps, 'otherId'>) {
  const told = row.said === null ? words.quiet : words
  const [reason, setReason] = useState<string | null>(null)
  const [missing, setMissing] = useState(false)
  const note = useRef('')
  const { run, busy, error } = useAction('duplicates.keepApart')
  const answer = async () => {
    if (reason === null) return setMissing(true)
    const said = note.current.trim()
    if ((await run({ caseId: row.caseId, version: row.version, reason, ...(said === '' ? {} : { note: said }) })) !== null) onDone(told.done)
  }
  return (
    <Sheet title={told.title} open onClose={onClose}>
      <View className={s.label}>{told.pick}</View>
      <View {...spoken({ role: 'radiogroup', label: told.pick })}>
        {row.reasons.map(({ code, sentence, next }) => (
          <Choice key={code} title={sentence} {...(reason === code && row.said !== null ? { note: `${words.next}${next}` } : {})} chosen={reason === code} onChoose={() => { setMissing(false); setReason(code) }} />
        ))}
      </View>
      <TextField id='apart-note' label={told.say} maxLength={500} onChange={(value) => { note.current = value }} />
      <View className={s.foot}>
        <Problem error={error} text={missing ? words.missing : undefined} />
        <Button block label={told.act} busy={busy} onTap={() => void answer()} />
      </View>
    </Sheet>
  )
}
