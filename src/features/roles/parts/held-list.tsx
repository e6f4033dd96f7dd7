import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { call } from '@/client/call'
import { useAnswer } from '@/client/use-answer'
import { usePages } from '@/client/use-pages'
import { Card } from '@/ui/card'
import { More } from '@/ui/more'
import { Failed, Skeleton } from '@/ui/states'
import { copy } from '../copy'
import { HeldRow } from './held-row'
import { useRevoke } from './use-revoke'
import s from './roles.module.scss'

interface Props {
  /** Counts up when a role began or ended elsewhere on the page. */
  changes: number
  onChange: () => unknown
}

/** Who holds what within reach, by their first day: no ranking (FORM-1). */
export function HeldList({ changes, onChange }: Props) {
  const first = useAnswer('roles.list', {}, { keep: false })
  const pages = usePages(first, (cursor) => call('roles.list', { cursor }))
  const { refresh } = first
  useEffect(() => {
    if (changes > 0) void refresh()
  }, [changes, refresh])
  const { busy, error, revoke } = useRevoke(onChange)
  const failed = error ?? first.error
  return (
    <Card title={copy.held}>
      {failed === null ? null : <Failed error={failed} onRetry={() => void refresh()} />}
      {first.data === undefined && first.error === null ? <Skeleton rows={4} /> : null}
      {first.data !== undefined && pages.rows.length === 0 ? <View className={s.quiet}>{copy.heldNone}</View> : null}
      {pages.rows.map((row) => <HeldRow key={row.roleId} row={row} busy={busy} onRevoke={() => void revoke(row)} />)}
      <More more={pages.more} busy={pages.busy} error={pages.error} />
    </Card>
  )
}
