import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import s from './facts.module.scss'

export interface Fact {
  readonly label: string
  readonly value: ReactNode
  /** Behind the value: a tag, a link. */
  readonly extra?: ReactNode
}

export function Facts({ rows }: { rows: readonly Fact[] }) {
  return (
    <View className={s.facts}>
      {rows.map((row) => (
        <View key={row.label} className={s.row}>
          <View className={s.label}>{row.label}</View>
          <View className={s.value}>{row.value}</View>
          {row.extra === undefined ? null : <View className={s.extra}>{row.extra}</View>}
        </View>
      ))}
    </View>
  )
}
