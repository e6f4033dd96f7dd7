import { View } from '@tarojs/components'
import { Tag } from '@/ui/tag'
import { copy } from '../copy'
import type { Row } from './record-rows'
import s from './duplicates.module.scss'

const words = copy.compare

/** Two records line by line; what is the same is said, not only coloured. */
export function RecordTable({ rows, keeps }: { rows: readonly Row[]; keeps: 'claimant' | 'other' | null }) {
  const two = rows.some(({ right }) => right !== null)
  return (
    <View>
      {two ? (
        <View className={s.sides}>
          {(['claimant', 'other'] as const).map((side) => (
            <View key={side} className={s.side}>
              <View className={s.sideName}>{words.sides[side]}</View>
              {keeps === side ? <View className={s.sideTag}><Tag tone='ok'>{words.keeps}</Tag></View> : null}
            </View>
          ))}
        </View>
      ) : null}
      {rows.map(({ label, left, right, same }) => (
        <View key={label} className={s.row}>
          <View className={s.rowHead}><View>{label}</View>{same ? <Tag tone='amber'>{words.same}</Tag> : null}</View>
          <View className={s.cells}>
            <View className={s.cell}>{left}</View>
            {right === null ? null : <View className={s.cell}>{right}</View>}
          </View>
        </View>
      ))}
    </View>
  )
}
