import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { spoken } from '@/ui/spoken'
import { groupCopy as words } from '../group-copy'
import type { Join } from './use-join'
import s from './join.module.scss'

/** Named before anything is asked: which event, which union, who reads the application. */
export function Invited({ join: { draft, group } }: { join: Pick<Join, 'draft' | 'group'> }) {
  if (draft.scanned === null) return null
  if (draft.invited === null) {
    const unknown = group.trouble === 'unknown'
    return (
      <Card tone='amber' title={unknown ? words.unknown : words.finding}>
        {unknown ? <View>{words.unknownWhat}</View> : group.trouble === 'offline' ? <View>{words.later}</View> : null}
        {unknown ? <View className={s.quietAct}><Button kind='plain' label={words.leave} onTap={group.leave} /></View> : null}
      </Card>
    )
  }
  return (
    <View {...spoken({ role: 'status', live: 'polite' })}>
      <Card tone='amber' title={words.title(draft.invited.place)}>
        <View>{words.union(draft.invited.union.name)}</View>
        {group.event?.phase === 'ended' ? <View className={s.note}>{words.over}</View> : null}
        <View className={s.quietAct}><Button kind='plain' label={words.leave} onTap={group.leave} /></View>
      </Card>
    </View>
  )
}
