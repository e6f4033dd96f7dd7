import { View } from '@tarojs/components'
import { formatAge } from '@/contract/dates'
import { navigate } from '@/client/navigate'
import type { OutputOf } from '@/features/contracts'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Tag, type Tone } from '@/ui/tag'
import { copy as words } from '../copy'
import { copy } from '../place-copy'
import { placeRoute } from '../store'
import s from './place.module.scss'

type Report = OutputOf<'stations.myReports'>['rows'][number]
const tones: Record<Report['state'], Tone> = { new: 'plain', acknowledged: 'amber', resolved: 'ok' }

/** What was said of a place and what came of it. */
export function ReportCard({ row }: { row: Report }) {
  const kind = copy.sheet.kinds[row.kind].title
  const what = row.facility === null ? kind : `${kind}：${words.facilities[row.facility]}`
  return (
    <Card title={row.placeName} extra={<Tag tone={tones[row.state]}>{copy.reports.states[row.state]}</Tag>}>
      <View>{what}</View>
      {row.outcome === null ? null : <View className={s.answer}>{copy.reports.outcomes[row.outcome]}</View>}
      <View className={s.small}>{copy.reports.at(formatAge(row.at, Date.now()))}</View>
      <View className={s.middle}><Button kind='plain' label={copy.reports.look} spokenLabel={copy.reports.open(row.placeName)} onTap={() => void navigate(placeRoute, { code: row.code })} /></View>
    </Card>
  )
}
