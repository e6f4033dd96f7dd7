import { View } from '@tarojs/components'
import { call } from '@/client/call'
import { navigate } from '@/client/navigate'
import { useAnswer } from '@/client/use-answer'
import { usePages } from '@/client/use-pages'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { More } from '@/ui/more'
import { Page } from '@/ui/page'
import { Empty, Failed, Skeleton } from '@/ui/states'
import { copy } from '../../copy'
import { PhaseTag, whenOf } from '../../parts/event-head'
import { ForStaff } from '../../parts/for-staff'
import { eventRoute, openRoute } from '../../store'
import s from '../../parts/group.module.scss'

const words = copy.events

/** Events of the unions within reach, the newest first. */
export default function EventsPage() {
  return <Page title={copy.title} footer={<Button block label={words.open} onTap={() => void navigate(openRoute)} />}><ForStaff><Events /></ForStaff></Page>
}

function Events() {
  const first = useAnswer('groupJoin.list', {}, { keep: false })
  const { rows, more, busy, error } = usePages(first, (cursor) => call('groupJoin.list', { cursor }))
  if (first.data === undefined) return first.error === null ? <Skeleton rows={5} /> : <Failed error={first.error} onRetry={() => void first.refresh()} />
  if (rows.length === 0) return <Empty {...words.none} />
  return (
    <Card>
      {rows.map((event) => {
        const counts = words.counts(event.counts.came, event.counts.approved)
        return (
          <View key={event.groupJoinId} className={s.row}>
            <View className={s.grow}>
              <ListRow
                title={event.place} note={[event.unionName, whenOf(event), counts, ...(event.counts.waiting > 0 ? [words.waiting(event.counts.waiting)] : [])].join('\n')}
                extra={<PhaseTag phase={event.phase} />} spokenLabel={`${event.place}，${copy.phases[event.phase]}，${counts}`} onTap={() => void navigate(eventRoute(event.groupJoinId))}
              />
            </View>
          </View>
        )
      })}
      <More more={more} busy={busy} error={error} />
    </Card>
  )
}
