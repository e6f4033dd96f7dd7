import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { call } from '@/client/call'
import { useAnswer } from '@/client/use-answer'
import { usePages } from '@/client/use-pages'
import { Card } from '@/ui/card'
import { More } from '@/ui/more'
import { Failed } from '@/ui/states'
import { copy } from '../copy'
import { HeldRow } from './held-row'
import { useRevoke } from './use-revoke'
import s from './roles.module.scss'

/** Roles of people who have left that union: first on the page, ended with one tap; nothing where there are none. */
export function LeftBehind({ changes, onChange }: { changes: number; onChange: () => unknown }) {
  const first = useAnswer('roles.list', { leftBehind: true }, { keep: false })
  const pages = usePages(first, (cursor) => call('roles.list', { leftBehind: true, cursor }))
  const { refresh } = first
  useEffect(() => {
    if (changes > 0) void refresh()
  }, [changes, refresh])
  const { busy, error, revoke } = useRevoke(onChange)
  if (pages.rows.length === 0) return null
  return (
    <Card title={copy.leftBehindTitle} tone='amber'>
      <View className={s.quiet}>{copy.leftBehindNote}</View>
      {error === null ? null : <Failed error={error} />}
      {pages.rows.map((row) => <HeldRow key={row.roleId} row={row} busy={busy} onRevoke={() => void revoke(row)} />)}
      <More more={pages.more} busy={pages.busy} error={pages.error} />
    </Card>
  )
}
