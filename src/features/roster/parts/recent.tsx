import { View } from '@tarojs/components'
import { call } from '@/client/call'
import { navigate } from '@/client/navigate'
import { useAnswer } from '@/client/use-answer'
import { usePages } from '@/client/use-pages'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { More } from '@/ui/more'
import { Failed, Skeleton } from '@/ui/states'
import { Tag, type Tone } from '@/ui/tag'
import { dayOf } from '@/contract/dates'
import { copy } from '../copy'
import { pagePath, type ListedImport } from '../store'
import s from './roster.module.scss'
import { shortDay } from './short-day'

const tones: Readonly<Partial<Record<ListedImport['state'], Tone>>> = { done: 'ok', checking: 'amber', running: 'amber', checked: 'amber', stopped: 'red' }

const noteOf = (row: ListedImport): string => {
  const day = shortDay(dayOf(row.madeAt))
  if (row.state !== 'done') return `${day} · ${copy.kinds[row.kind]} · ${copy.progress(row.done, row.lines)}`
  return [day, copy.kinds[row.kind], copy.result.added(row.added), ...(row.bad === 0 ? [] : [copy.result.bad(row.bad)])].join(' · ')
}

/** What was brought lately, the newest first; what is not finished leads on to where it stopped. */
export function Recent() {
  const first = useAnswer('roster.imports', {}, { keep: false })
  const pages = usePages(first, (cursor) => call('roster.imports', { cursor }))
  return (
    <Card title={copy.home.recent}>
      {first.error === null ? null : <Failed error={first.error} onRetry={() => void first.refresh()} />}
      {first.data === undefined && first.error === null ? <Skeleton rows={3} /> : null}
      {first.data !== undefined && pages.rows.length === 0 ? <View className={s.quiet}>{copy.home.none}</View> : null}
      {pages.rows.map((row) => (
        <ListRow key={row.importId} title={row.organizationName} note={noteOf(row)} extra={<Tag tone={tones[row.state] ?? 'plain'}>{copy.states[row.state]}</Tag>} spokenLabel={`${row.organizationName}，${copy.states[row.state]}，${noteOf(row)}`} onTap={() => void navigate(pagePath.start, { id: row.importId })} />
      ))}
      <More more={pages.more} busy={pages.busy} error={pages.error} />
    </Card>
  )
}
