import { View } from '@tarojs/components'
import { formatDay, dayOf } from '@/contract/dates'
import { Card } from '@/ui/card'
import { Tag } from '@/ui/tag'
import { copy } from '../keep-copy'
import type { KeptWhole } from '../keep-store'
import s from './keep.module.scss'

const words = copy.one

export function KeptChecks({ of: { checks } }: { of: KeptWhole }) {
  return (
    <Card title={words.checks}>
      {checks.length === 0 ? <View className={s.quiet}>{words.noCheck}</View> : null}
      {checks.map(({ checkId, list, on, passed, items }) => (
        <View key={checkId} className={s.row}>
          <View className={s.head}>
            <View className={s.name}>{words.lists[list]}</View>
            <Tag tone={passed ? 'ok' : 'amber'}>{passed ? words.passed : words.failed}</Tag>
          </View>
          <View className={s.quiet}>{formatDay(on, dayOf(Date.now()))} · {items.filter(({ ok }) => ok === true).length} / {items.length}</View>
        </View>
      ))}
    </Card>
  )
}
