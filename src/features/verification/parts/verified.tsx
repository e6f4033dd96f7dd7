import { View } from '@tarojs/components'
import { switchTab } from '@/client/navigate'
import { dayOf, formatDay } from '@/contract/dates'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Icon } from '@/ui/icon'
import { spoken } from '@/ui/spoken'
import { copy } from '../copy'
import { meRoute } from '../store'
import type { Mine } from './shapes'
import s from './verification.module.scss'

/** The answer first; then how, when and by whom. */
export function Verified({ verified }: { verified: NonNullable<Mine['verified']> }) {
  const rows = [
    { label: copy.done.how, value: copy.ways[verified.way] },
    { label: copy.done.when, value: formatDay(dayOf(verified.at), dayOf(Date.now())) },
    ...(verified.unionName === null ? [] : [{ label: copy.done.where, value: verified.unionName }]),
  ]
  return (
    <>
      <Card>
        <View className={s.done} {...spoken({ role: 'status', live: 'polite' })}>
          <Icon name='shield' tone='ok' />
          <View className={s.doneTitle}>{copy.done.title}</View>
        </View>
        <Facts rows={rows} />
        <View className={s.note}>{copy.done.note}</View>
      </Card>
      <Button kind='soft' block label={copy.done.me} onTap={() => void switchTab(meRoute)} />
    </>
  )
}
