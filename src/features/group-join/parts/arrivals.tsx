import { View } from '@tarojs/components'
import { call } from '@/client/call'
import { navigate } from '@/client/navigate'
import { usePages } from '@/client/use-pages'
import { clockOf, formatAge } from '@/contract/dates'
import { Card } from '@/ui/card'
import { More } from '@/ui/more'
import { pressable } from '@/ui/pressable'
import { spoken } from '@/ui/spoken'
import { Tag } from '@/ui/tag'
import { copy } from '../copy'
import { caseRoute } from '../store'
import type { Arrival, Live } from './shapes'
import type { LiveView } from './use-live'
import s from './group.module.scss'

const words = copy.event
const tones = { submitted: 'amber', in_review: 'amber', needs_info: 'amber', approved: 'ok', done: 'ok', refused: 'plain', withdrawn: 'plain' } as const

/** Who came, the newest first: enough to call somebody over, nothing that a bystander could use (PI-7). */
export function Arrivals({ live, view, onClaim }: { live: Live; view: LiveView; onClaim: (caseId: string) => void }) {
  const pages = usePages({ data: live }, (cursor) => call('groupJoin.arrivals', { groupJoinId: live.groupJoinId, cursor }))
  return (
    <Card title={words.list} extra={<View className={s.note}>{words.verified(live.counts.verified)}</View>}>
      {view.error === null || view.at === null ? null : <View className={s.note} {...spoken({ role: 'status', live: 'polite' })}>{words.age(formatAge(view.at, Date.now()))}</View>}
      {pages.rows.length === 0 ? <View className={s.note}>{words.empty}</View> : null}
      {pages.rows.map((row) => <Line key={`${row.cameAt}-${row.caseId}`} row={row} onClaim={onClaim} />)}
      <More more={pages.more} busy={pages.busy} error={pages.error} />
    </Card>
  )
}

function Line({ row, onClaim }: { row: Arrival; onClaim: (caseId: string) => void }) {
  const { caseId, state } = row
  const state_ = state === null ? words.scanned : copy.states[state]
  const name = row.nameMasked ?? words.scanned
  const open = caseId === null ? {} : pressable({ label: `${name}，${state_}`, onTap: () => void navigate(caseRoute(caseId)), hoverClass: s.pressed ?? '' })
  return (
    <View className={s.row}>
      <View className={s.grow} {...open}>
        <View className={s.strong}>{name}</View>
        <View className={s.note}>{words.cameAt(clockOf(row.cameAt))}</View>
      </View>
      <View className={s.tags}>
        {row.paper && caseId !== null ? <View className={s.tapTag} {...pressable({ label: `${copy.paper.claim}，${name}`, onTap: () => onClaim(caseId) })}><Tag>{words.paperTag}</Tag></View> : null}
        {row.verified ? <Tag tone='ok'>{words.verifiedTag}</Tag> : null}
        {state === null ? null : <Tag tone={tones[state]}>{state_}</Tag>}
      </View>
    </View>
  )
}
