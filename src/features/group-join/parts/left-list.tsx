import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { copy } from '../copy'
import type { LeftReason } from '../rules'
import { caseRoute } from '../store'
import s from './group.module.scss'

interface Left { readonly caseId: string | null; readonly nameMasked: string | null; readonly reason: LeftReason }

/** Who could not be taken along, why, and the way to look at each singly. */
export function LeftList({ title, left }: { title: string; left: readonly Left[] }) {
  if (left.length === 0) return null
  return (
    <Card title={title}>
      {left.map(({ caseId, nameMasked, reason }, index) => (
        <View key={caseId ?? index} className={s.row}>
          <View className={s.grow}>
            {nameMasked === null ? null : <View className={s.strong}>{nameMasked}</View>}
            <View className={s.note}>{copy.left[reason]}</View>
          </View>
          {caseId === null ? null : <Button kind='plain' label={copy.approve.open} spokenLabel={`${copy.approve.open}，${nameMasked ?? ''}`} onTap={() => void navigate(caseRoute(caseId))} />}
        </View>
      ))}
    </Card>
  )
}
