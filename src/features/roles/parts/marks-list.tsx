import { View } from '@tarojs/components'
import { call } from '@/client/call'
import { navigate } from '@/client/navigate'
import { useAction } from '@/client/use-action'
import { useAnswer } from '@/client/use-answer'
import { usePages } from '@/client/use-pages'
import type { OutputOf } from '@/features/contracts'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { More } from '@/ui/more'
import { Failed, Skeleton } from '@/ui/states'
import { copy } from '../copy'
import { shortDay } from './dates'
import s from './roles.module.scss'

type Marked = OutputOf<'roles.marks'>['rows'][number]

/** Honours and tasks that hold now; what ended stays in the member's own history. */
export function MarksList() {
  const first = useAnswer('roles.marks', {}, { keep: false })
  const pages = usePages(first, (cursor) => call('roles.marks', { cursor }))
  const { busy, error, run } = useAction('roles.unmark')
  const end = async (row: Marked) => {
    if (!(await confirm(copy.unmarkAsk(row.nameMasked, copy.marks[row.mark])))) return
    await run({ markId: row.markId })
    void first.refresh()
  }
  const failed = error ?? first.error
  return (
    <Card title={copy.markedTitle}>
      {failed === null ? null : <Failed error={failed} onRetry={() => void first.refresh()} />}
      {first.data === undefined && first.error === null ? <Skeleton rows={2} /> : null}
      {first.data !== undefined && pages.rows.length === 0 ? <View className={s.quiet}>{copy.markedNone}</View> : null}
      {pages.rows.map((row) => (
        <View key={row.markId} className={s.row}>
          <View className={s.head}>
            <View className={s.name}>{row.nameMasked} · {copy.marks[row.mark]}</View>
            {row.toOn === null ? <Button kind='plain' label={copy.unmark} spokenLabel={`${copy.unmark}，${row.nameMasked}`} busy={busy} onTap={() => void end(row)} /> : null}
          </View>
          <View className={s.quiet}>{row.organizationName} · {row.memberNo} · {copy.until(shortDay(row.fromOn), row.toOn === null ? null : shortDay(row.toOn))}</View>
        </View>
      ))}
      <More more={pages.more} busy={pages.busy} error={pages.error} />
      <View className={s.buttons}><Button kind='soft' label={copy.mark} onTap={() => void navigate('features/roles/pages/mark/index')} /></View>
    </Card>
  )
}
