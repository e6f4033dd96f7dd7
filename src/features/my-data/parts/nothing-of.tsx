import { View } from '@tarojs/components'
import { Card } from '@/ui/card'
import { copy } from '../copy'
import type { Seen } from './shapes'
import s from './my-data.module.scss'

/** What is not kept is said in one line: that nothing is there is an answer, too. */
export function NothingOf({ seen }: { seen: Seen }) {
  const lists: readonly [string, readonly unknown[]][] = [[copy.membership.title, seen.memberships], [copy.cases.title, seen.cases], [copy.files.title, seen.files], [copy.roles.title, seen.roles]]
  const empty = lists.filter(([, rows]) => rows.length === 0).map(([name]) => name)
  return empty.length === 0 ? null : <Card title={copy.nothingOf.title}><View className={s.note}>{copy.nothingOf.line(empty)}</View></Card>
}
