import { View } from '@tarojs/components'
import type { OutputOf } from '@/features/contracts'
import { Button } from '@/ui/button'
import { Tag } from '@/ui/tag'
import { copy } from '../copy'
import { shortDay } from './dates'
import s from './roles.module.scss'

export type Held = OutputOf<'roles.list'>['rows'][number]

interface Props {
  row: Held
  busy: boolean
  onRevoke: () => void
}

/** One role with its dates, and the way to end it. */
export function HeldRow({ row, busy, onRevoke }: Props) {
  const act = row.mine ? copy.layDown : row.leftBehind ? copy.end : copy.revoke
  return (
    <View className={s.row}>
      <View className={s.head}>
        <View className={s.name}>{row.nameMasked} · {copy.roles[row.role]}</View>
        {row.mine ? <Tag tone='ok'>{copy.mine}</Tag> : null}
        {row.mayRevoke ? <Button kind='plain' label={act} spokenLabel={`${act}，${row.nameMasked}`} busy={busy} onTap={onRevoke} /> : null}
      </View>
      {row.leftBehind ? <View className={s.problem}>{copy.leftBehind}</View> : null}
      <View className={s.quiet}>{row.organizationName} · {copy.until(shortDay(row.fromOn), row.toOn === null ? null : shortDay(row.toOn))}</View>
      {row.electedOn === null ? null : <View className={s.quiet}>{copy.elected(shortDay(row.electedOn))}</View>}
    </View>
  )
}
