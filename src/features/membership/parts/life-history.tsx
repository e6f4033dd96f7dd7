import { formatDate } from '@/contract/dates'
import { Card } from '@/ui/card'
import { Timeline, type TimelineItem } from '@/ui/timeline'
import { copy } from '../life-copy'
import type { Life } from './shapes'

const span = ({ fromOn, toOn }: { readonly fromOn: string; readonly toOn: string | null }): string => copy.span(formatDate(fromOn), toOn === null ? copy.now : formatDate(toOn))

/** Every period with its dates, the newest first; then roles and honours. */
export function LifeHistory({ life: { periods, roles, marks } }: { life: Life }) {
  const item = (title: string, where: string, row: Parameters<typeof span>[0]): TimelineItem => ({ title: `${where} · ${title}`, note: span(row), state: row.toOn === null ? 'now' : 'done' })
  const items = periods.map((row) => item(copy.status[row.status], row.unionName, row))
  const titles = [...roles.map((row) => item(copy.roles[row.role], row.organizationName, row)), ...marks.map((row) => item(copy.marks[row.mark], row.organizationName, row))]
  return (
    <>
      {items.length === 0 ? null : <Card title={copy.history}><Timeline items={items} /></Card>}
      {titles.length === 0 ? null : <Card title={copy.titlesTitle}><Timeline items={titles} /></Card>}
    </>
  )
}
