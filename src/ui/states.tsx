import { View } from '@tarojs/components'
import { Button } from './button'
import { copy } from './copy'
import { Icon } from './icon'
import { spoken } from './spoken'
import { useSurroundings } from './surroundings'
import { formatAge, millisOf, type Instant } from '@/contract/dates'
import s from './states.module.scss'

interface Action { readonly label: string; readonly onTap: () => void }

/** Nothing here: says what would be here and how to get it. */
export function Empty({ title, what, action }: { title: string; what: string; action?: Action }) {
  return (
    <View className={s.state}>
      <View className={s.sign}><Icon name='list' tone='quiet' /></View>
      <View className={s.title}>{title}</View>
      <View className={s.what}>{what}</View>
      {action === undefined ? null : <Button kind='main' {...action} />}
    </View>
  )
}

/** It did not work: what, and what can be done now. */
export function Failed({ error, onRetry }: { error: { readonly code: string; readonly requestId?: string | null }; onRetry?: () => void }) {
  const { what, next } = useSurroundings().sentence(error.code)
  return (
    <View className={s.state} {...spoken({ role: 'alert', live: 'polite' })}>
      <View className={s.sign}><Icon name='warn' tone='amber' /></View>
      <View className={s.title}>{what}</View>
      <View className={s.what}>{next}</View>
      {onRetry === undefined ? null : <Button kind='soft' label={copy.retry} onTap={onRetry} />}
      {!error.requestId ? null : <View className={s.request}>{copy.request(error.requestId)}</View>}
    </View>
  )
}

/** Bars where text will stand, so that nothing jumps when it comes. */
export function Skeleton({ rows = 3 }: { rows?: number }) {
  return (
    <View className={s.skeleton} {...spoken({ role: 'status', label: copy.loading })}>
      {Array.from({ length: rows }, (_, index) => <View key={index} className={s.bar} />)}
    </View>
  )
}

const A_MINUTE = 60_000

/** How old the shown answer is; nothing while it is fresh. */
export function AgeNote({ at, now = Date.now() }: { at: Instant | null | undefined; now?: number }) {
  if (at === null || at === undefined || now - millisOf(at) < 2 * A_MINUTE) return null
  return <View className={s.age}>{copy.age(formatAge(at, now))}</View>
}
