import { useEffect } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { call } from '@/client/call'
import { useAction } from '@/client/use-action'
import { useAnswer } from '@/client/use-answer'
import { usePages } from '@/client/use-pages'
import { useSession } from '@/client/session'
import type { OutputOf } from '@/features/contracts'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { More } from '@/ui/more'
import { Failed, Skeleton } from '@/ui/states'
import { Tag } from '@/ui/tag'
import { copy } from '../copy'
import { shortDay } from './dates'
import s from './roles.module.scss'

type Held = OutputOf<'roles.list'>['rows'][number]

/** Who holds what within reach, by their first day: no ranking (FORM-1). */
export function HeldList({ changes }: { changes: number }) {
  const { refresh: refreshMe } = useSession()
  const first = useAnswer('roles.list', {}, { keep: false })
  const pages = usePages(first, (cursor) => call('roles.list', { cursor }))
  const { busy, error, run } = useAction('roles.revoke')
  const { refresh } = first
  useEffect(() => {
    if (changes > 0) void refresh()
  }, [changes, refresh])
  const revoke = async (row: Held) => {
    if (!(await confirm(row.mine ? copy.layDownAsk(copy.roles[row.role]) : copy.revokeAsk(row.nameMasked, copy.roles[row.role])))) return
    const done = await run({ roleId: row.roleId })
    if (done !== null) void Taro.showToast({ title: row.mine ? copy.laidDown : copy.revoked(done.sessionsEnded), icon: 'none' })
    void refresh()
    if (row.mine) void refreshMe()
  }
  const failed = error ?? first.error
  return (
    <Card title={copy.held}>
      {failed === null ? null : <Failed error={failed} onRetry={() => void refresh()} />}
      {first.data === undefined && first.error === null ? <Skeleton rows={4} /> : null}
      {first.data !== undefined && pages.rows.length === 0 ? <View className={s.quiet}>{copy.heldNone}</View> : null}
      {pages.rows.map((row) => (
        <View key={row.roleId} className={s.row}>
          <View className={s.head}>
            <View className={s.name}>{row.nameMasked} · {copy.roles[row.role]}</View>
            {row.mine ? <Tag tone='ok'>{copy.mine}</Tag> : null}
            {row.mayRevoke ? <Button kind='plain' label={row.mine ? copy.layDown : copy.revoke} spokenLabel={`${row.mine ? copy.layDown : copy.revoke}，${row.nameMasked}`} busy={busy} onTap={() => void revoke(row)} /> : null}
          </View>
          <View className={s.quiet}>{row.organizationName} · {copy.until(shortDay(row.fromOn), row.toOn === null ? null : shortDay(row.toOn))}</View>
          {row.electedOn === null ? null : <View className={s.quiet}>{copy.elected(shortDay(row.electedOn))}</View>}
        </View>
      ))}
      <More more={pages.more} busy={pages.busy} error={pages.error} />
    </Card>
  )
}
