import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { formatInstant } from '@/contract/dates'
import type { OutputOf } from '@/features/contracts'
import { Card } from '@/ui/card'
import { pressable } from '@/ui/pressable'
import { copy } from '../copy'
import { placeOfCase, placeOfNotice } from './case-places'
import s from './progress.module.scss'

export type Notice = OutputOf<'progress.listNotices'>['rows'][number]

const words = (kind: string): { title: string; note: string } => {
  const plain = copy.plain[kind]
  if (plain !== undefined) return plain
  const step = kind.split('.')[1] ?? ''
  return Object.prototype.hasOwnProperty.call(copy.steps, step) ? copy.steps[step as keyof typeof copy.steps] : copy.otherStep
}

export function NoticeCard({ notice }: { notice: Notice }) {
  const { title, note } = words(notice.kind)
  const subject = notice.caseKind === null ? undefined : copy.kinds[notice.caseKind]
  const place = notice.caseKind === null ? placeOfNotice(notice.kind) : placeOfCase(notice.caseKind)
  const when = formatInstant(notice.at, Date.now())
  const said = [notice.read ? undefined : copy.unread, subject, title, note, when].filter(Boolean).join('，')
  return (
    <Card
      title={subject === undefined ? title : `${subject} · ${title}`}
      extra={<>{notice.read ? null : <View className={s.new} />}<View className={s.small}>{when}</View></>}
      press={pressable({ label: said, disabled: place === undefined, onTap: () => void (place && navigate(place, notice.caseId === null ? {} : { id: notice.caseId })) })}
    >
      <View className={s.where}>{note}</View>
      {notice.number === null ? null : <View className={s.small}>{notice.number}</View>}
    </Card>
  )
}
