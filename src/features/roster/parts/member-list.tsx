import { useState } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { call } from '@/client/call'
import { useAction } from '@/client/use-action'
import { useAnswer } from '@/client/use-answer'
import { usePages } from '@/client/use-pages'
import { dayOf } from '@/contract/dates'
import type { InputOf } from '@/features/contracts'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { More } from '@/ui/more'
import { Empty, Failed, Skeleton } from '@/ui/states'
import { Tag } from '@/ui/tag'
import { copy } from '../copy'
import type { Member } from '../store'
import { ClaimSheet } from './claim-sheet'
import { EndSheet } from './end-sheet'
import s from './roster.module.scss'
import { shortDay } from './short-day'

const words = copy.members

/** Members with masked numbers; whether the province's app knows them can be noted here. */
export function MemberList({ input }: { input: InputOf<'roster.members'> }) {
  const first = useAnswer('roster.members', input, { keep: false })
  const pages = usePages(first, (cursor) => call('roster.members', { ...input, cursor }))
  const { busy, error, run } = useAction('roster.setProvince')
  const [ending, setEnding] = useState<Member>()
  const [claiming, setClaiming] = useState<string>()
  const mark = async (row: Member, registered: boolean) => {
    if ((await run({ membershipId: row.membershipId, registered, knownOn: dayOf(Date.now()) })) === null) return
    void Taro.showToast({ title: words.saved, icon: 'none' })
    void first.refresh()
  }
  const failed = error ?? first.error
  return (
    <Card>
      {failed === null ? null : <Failed error={failed} onRetry={() => void first.refresh()} />}
      {first.data === undefined && first.error === null ? <Skeleton rows={6} /> : null}
      {first.data !== undefined && pages.rows.length === 0 ? <Empty title={words.none} what={words.noneWhat} /> : null}
      {pages.rows.map((row) => (
        <View key={row.membershipId} className={s.row}>
          <View className={s.head}>
            <View className={s.name}>{row.name ?? row.memberNo}</View>
            {row.verified ? <Tag tone='ok'>{words.verified}</Tag> : null}
            {row.source === 'import' ? <Tag>{words.imported}</Tag> : null}
          </View>
          <View className={s.quiet}>{[row.memberNo, row.documentMasked, row.phoneMasked].filter((part) => part !== null).join(' · ')}</View>
          <View className={s.quiet}>{row.organizationName} · {words.since(shortDay(row.fromOn))}</View>
          <View className={s.quiet}>{row.provinceKnownOn === null ? words.unknown : words.known(words.provinces[row.province], shortDay(row.provinceKnownOn))}</View>
          <View className={s.buttons}>
            {row.province === 'yes' ? null : <Button kind='soft' label={words.yes} spokenLabel={`${words.yes}，${row.name ?? row.memberNo}`} busy={busy} onTap={() => void mark(row, true)} />}
            {row.province === 'no' ? null : <Button kind='plain' label={words.no} spokenLabel={`${words.no}，${row.name ?? row.memberNo}`} busy={busy} onTap={() => void mark(row, false)} />}
            {row.claimable ? <Button kind='plain' label={words.claim} spokenLabel={`${words.claim}，${row.name ?? row.memberNo}`} onTap={() => setClaiming(row.membershipId)} /> : null}
            {row.claimable ? <Button kind='plain' label={words.end} spokenLabel={`${words.end}，${row.name ?? row.memberNo}`} onTap={() => setEnding(row)} /> : null}
          </View>
        </View>
      ))}
      <More more={pages.more} busy={pages.busy} error={pages.error} />
      {ending === undefined ? null : <EndSheet member={ending} onClose={() => setEnding(undefined)} onDone={() => { setEnding(undefined); void first.refresh() }} />}
      {claiming === undefined ? null : <ClaimSheet membershipId={claiming} onClose={() => { setClaiming(undefined); void first.refresh() }} />}
    </Card>
  )
}
