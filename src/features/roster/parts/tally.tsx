import { View } from '@tarojs/components'
import { Tag } from '@/ui/tag'
import { copy } from '../copy'
import type { ListedImport } from '../store'
import s from './roster.module.scss'

/** What happened to the lines, or would happen. */
export function Tally({ of }: { of: ListedImport }) {
  return (
    <View className={s.tally}>
      <Tag tone='ok'>{copy.result.added(of.added)}</Tag>
      {of.updated === 0 ? null : <Tag tone='ok'>{copy.result.updated(of.updated)}</Tag>}
      {of.same === 0 ? null : <Tag>{copy.result.same(of.same)}</Tag>}
      {of.bad === 0 ? null : <Tag tone='red'>{copy.result.bad(of.bad)}</Tag>}
    </View>
  )
}
