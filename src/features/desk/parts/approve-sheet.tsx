import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { copy } from '../copy'
import { Problem } from './problem'
import type { SheetProps } from './use-deeds'
import s from './desk.module.scss'

/** Asked once more, because a card comes out of it at once and the applicant is told. */
export function ApproveSheet({ row, deed, onClose }: SheetProps<'desk.approve'>) {
  const words = row.kind === 'membership.move' ? copy.approveMove : copy.approve
  return (
    <Sheet title={words.title} open onClose={onClose}>
      <View className={s.who}>{copy.heading(row.titleMasked, row.organizationName)}</View>
      <View className={s.small}>{words.text}</View>
      <View className={s.sheetFoot}>
        <Problem error={deed.error} />
        <Button block label={words.yes} busy={deed.busy} onTap={() => void deed.act({ caseId: row.caseId, version: row.version })} />
        <Button block kind='plain' label={words.no} onTap={onClose} />
      </View>
    </Sheet>
  )
}
