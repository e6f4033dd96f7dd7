import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { Sheet } from '@/ui/sheet'
import { spoken } from '@/ui/spoken'
import { TextField } from '@/ui/text-field'
import { copy } from '../copy'
import { Problem } from './problem'
import type { OpenCase } from './shapes'
import type { Deed } from './use-deeds'
import s from './desk.module.scss'

interface Props { row: OpenCase; deed: Deed<'desk.refuse'>; open: boolean; onClose: () => void }

/** A reason out of the fixed list (MEM-1), shown as the applicant will read it, with what they can do next. */
export function RefuseSheet({ row, deed, open, onClose }: Props) {
  const [reason, setReason] = useState<string | undefined>()
  const [missing, setMissing] = useState(false)
  const note = useRef('')
  const send = async () => {
    if (reason === undefined) return setMissing(true)
    if (await deed.act({ caseId: row.caseId, version: row.version, reason, ...(note.current.trim() === '' ? {} : { note: note.current }) })) onClose()
  }
  const pick = (code: string) => {
    setMissing(false)
    setReason(code)
  }
  return (
    <Sheet title={copy.refuse.title} open={open} onClose={onClose}>
      <View className={s.small}>{copy.refuse.pick}</View>
      <View {...spoken({ role: 'radiogroup', label: copy.refuse.pick })}>
        {row.refusalReasons.map(({ code, sentence, next }) => (
          <Choice key={code} title={sentence} note={reason === code ? `${copy.refuse.next}${next}` : undefined} chosen={reason === code} onChoose={() => pick(code)} />
        ))}
      </View>
      <TextField id='refuse-note' label={copy.refuse.say} maxLength={500} onChange={(value) => { note.current = value }} />
      {missing ? <Problem error={null} text={copy.refuse.missing} /> : null}
      <Problem error={deed.error} />
      <Button block label={copy.refuse.act} busy={deed.busy} onTap={() => void send()} />
    </Sheet>
  )
}
