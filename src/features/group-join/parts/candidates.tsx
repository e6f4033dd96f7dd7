import { useState } from 'react'
import { View } from '@tarojs/components'
import { clockOf } from '@/contract/dates'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Tag } from '@/ui/tag'
import { TickField } from '@/ui/tick-field'
import { copy } from '../copy'
import type { Ready } from './shapes'
import s from './group.module.scss'

const words = copy.approve
/** A page of more would be slow on a cheap phone; who is not shown yet is ticked all the same, and counted. */
const AT_ONCE = 30

interface Props {
  ready: Ready['ready']
  /** Those who are left out. */
  out: ReadonlySet<string>
  onToggle: (caseId: string) => void
  onAll: (on: boolean) => void
}

export function Candidates({ ready, out, onToggle, onAll }: Props) {
  const [count, setCount] = useState(AT_ONCE)
  return (
    <Card>
      <View className={s.quiet}>
        <Button kind='plain' label={words.all} onTap={() => onAll(true)} />
        <Button kind='plain' label={words.nobody} onTap={() => onAll(false)} />
      </View>
      {ready.slice(0, count).map((one) => (
        <View key={one.caseId} className={s.row}>
          <View className={s.grow}>
            <TickField id={`take-${one.caseId}`} checked={!out.has(one.caseId)} label={`${one.nameMasked}，${one.work}`} onChange={() => onToggle(one.caseId)}>
              <View className={s.strong}>{one.nameMasked}</View>
              <View className={s.note}>{one.work} · {copy.event.cameAt(clockOf(one.cameAt))}</View>
            </TickField>
          </View>
          <View className={s.tags}>
            {one.paper ? <Tag>{copy.event.paperTag}</Tag> : null}
            {one.verified ? <Tag tone='ok'>{copy.event.verifiedTag}</Tag> : null}
          </View>
        </View>
      ))}
      {ready.length > count ? <Button kind='plain' block label={words.show(ready.length - count)} onTap={() => setCount(count + AT_ONCE)} /> : null}
    </Card>
  )
}
