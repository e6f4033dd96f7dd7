import { useState } from 'react'
import { View } from '@tarojs/components'
import { useAnswer } from '@/client/use-answer'
import { Sheet } from '@/ui/sheet'
import { ListRow } from '@/ui/list-row'
import { Skeleton } from '@/ui/states'
import { TextField } from '@/ui/text-field'
import { copy } from '../copy'
import { Problem } from './problem'
import type { SheetProps } from './use-deeds'
import { useSettled } from './use-settled'
import s from './desk.module.scss'

/** The employer that the applicant typed in, matched to one of the register; begins with what was typed. */
export function MatchSheet({ row, deed, onClose }: SheetProps<'desk.matchEmployer'>) {
  const typed = row.fields.find(({ key }) => key === 'employerTyped')?.value ?? ''
  const [text, setText] = useState(typed)
  const q = useSettled(text.trim(), 300).slice(0, 50)
  const found = useAnswer('membership.searchEmployers', { q }, { skip: q === '', keep: false })
  return (
    <Sheet title={copy.match.title} open onClose={onClose}>
      <View className={s.lead}>{copy.match.typed(typed)}</View>
      <TextField id='match-q' label={copy.match.search} initial={typed} maxLength={50} onChange={setText} />
      <Problem error={found.error ?? deed.error} />
      {found.data === undefined && found.loading ? <Skeleton rows={3} /> : null}
      {(found.data?.rows ?? []).map((employer) => (
        <ListRow
          key={employer.id} title={employer.name} note={employer.union?.name ?? employer.uscc ?? ''}
          onTap={() => void deed.act({ caseId: row.caseId, version: row.version, employerId: employer.id })}
        />
      ))}
      {found.data?.rows.length === 0 ? <View className={s.small}>{copy.match.none}</View> : null}
    </Sheet>
  )
}
