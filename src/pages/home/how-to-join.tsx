import { Card } from '@/ui/card'
import { Tag } from '@/ui/tag'
import { Timeline } from '@/ui/timeline'
import { copy } from './copy'

/** What waits for whoever has not begun; the app takes no money (MEM-10). */
export function HowToJoin() {
  const { title, note, steps } = copy.how
  return (
    <Card title={title} extra={<Tag tone='ok'>{note}</Tag>}>
      <Timeline items={steps.map((step) => ({ ...step, state: 'next' as const }))} />
    </Card>
  )
}
