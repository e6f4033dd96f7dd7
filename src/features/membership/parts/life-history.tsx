import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Timeline } from '@/ui/timeline'
import { copy } from '../life-copy'
import { formatDate } from './format-date'
import type { Life } from './shapes'

const span = ({ fromOn, toOn }: { readonly fromOn: string; readonly toOn: string | null }): string => copy.span(formatDate(fromOn), toOn === null ? copy.now : formatDate(toOn))

/** Every period with its dates, the newest first; then roles and honours. */
export function LifeHistory({ life: { periods, roles, marks } }: { life: Life }) {
  const titles = [
    ...roles.map((row) => ({ label: copy.roles[row.role], value: `${row.organizationName} · ${span(row)}` })),
    ...marks.map((row) => ({ label: copy.marks[row.mark], value: `${row.organizationName} · ${span(row)}` })),
  ]
  const items = periods.map((period) => ({ title: `${period.unionName} · ${copy.status[period.status]}`, note: span(period), state: period.toOn === null ? 'now' as const : 'done' as const }))
  return (
    <>
      {items.length === 0 ? null : <Card title={copy.history}><Timeline items={items} /></Card>}
      {titles.length === 0 ? null : <Card title={copy.titlesTitle}><Facts rows={titles} /></Card>}
    </>
  )
}
