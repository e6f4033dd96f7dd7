import { useState } from 'react'
import { View } from '@tarojs/components'
import { useAnswer } from '@/client/use-answer'
import { Sheet } from '@/ui/sheet'
import { ListRow } from '@/ui/list-row'
import { TextField } from '@/ui/text-field'
import { copy } from '../copy'
import { Problem } from './problem'
import type { OpenCase } from './shapes'
import type { Deed } from './use-deeds'
import { useSettled } from './use-settled'
import s from './desk.module.scss'

interface Props { row: OpenCase; deed: Deed<'desk.matchEmployer'>; open: boolean; onClose: () => void }

/** The employer that the applicant typed in, matched to one of the register; begins with what was typed. */
export function MatchSheet({ row, deed, open, onClose }: Props) {
  const typed = row.fields.find(({ key }) => key === 'employerTyped')?.value ?? ''
  const [text, setText] = useState(typed)
  const q = useSettled(text.trim(), 300)
  const found = useAnswer('membership.searchEmployers', { q: q.slice(0, 50) }, { skip: !open || q === '', keep: false })
  const match = async (employerId: string) => {
    if (await deed.act({ caseId: row.caseId, version: row.version, employerId })) onClose()
  }
  return (
    <Sheet title={copy.match.title} open={open} onClose={onClose}>
      <View className={s.small}>{copy.match.typed(typed)}</View>
      <TextField id='match-q' label={copy.match.search} initial={typed} maxLength={50} onChange={setText} />
      {(found.data?.rows ?? []).map((employer) => (
        <ListRow key={employer.id} title={employer.name} note={employer.union?.name ?? employer.uscc ?? ''} onTap={() => void match(employer.id)} />
      ))}
      {found.data?.rows.length === 0 ? <View className={s.small}>{copy.match.none}</View> : null}
      <Problem error={found.error ?? deed.error} />
    </Sheet>
  )
}
