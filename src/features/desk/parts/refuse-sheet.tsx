import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { Sheet } from '@/ui/sheet'
import { spoken } from '@/ui/spoken'
import { TextField } from '@/ui/text-field'
import { copy } from '../copy'
import { Problem } from './problem'
import type { SheetProps } from './use-deeds'
import s from './desk.module.scss'

/** A reason out of the fixed list (MEM-1), shown as the applicant will read it, with what they can do next. */
export function RefuseSheet({ row, deed, onClose }: SheetProps<'desk.refuse'>) {
  const [reason, setReason] = useState<string | undefined>()
  const [missing, setMissing] = useState(false)
  const note = useRef('')
  const send = () => {
    if (reason === undefined) return setMissing(true)
    const said = note.current.trim()
    void deed.act({ caseId: row.caseId, version: row.version, reason, ...(said === '' ? {} : { note: said }) })
  }
  const pick = (code: string) => {
    setMissing(false)
    setReason(code)
  }
  return (
    <Sheet title={row.kind === 'membership.move' ? copy.refuseMove : copy.refuse.title} open onClose={onClose}>
      <View className={s.lead}>{copy.refuse.pick}</View>
      <View {...spoken({ role: 'radiogroup', label: copy.refuse.pick })}>
        {row.refusalReasons.map(({ code, sentence, next }) => (
          <Choice key={code} title={sentence} {...(reason === code ? { note: `${copy.refuse.next}${next}` } : {})} chosen={reason === code} onChoose={() => pick(code)} />
        ))}
      </View>
      <TextField id='refuse-note' label={copy.refuse.say} maxLength={500} onChange={(value) => { note.current = value }} />
      <View className={s.sheetFoot}>
        {missing ? <Problem error={null} text={copy.refuse.missing} /> : <Problem error={deed.error} />}
        <Button block label={copy.refuse.act} busy={deed.busy} onTap={send} />
      </View>
    </Sheet>
  )
}
