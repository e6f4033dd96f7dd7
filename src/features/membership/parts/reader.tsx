import { View } from '@tarojs/components'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { copy } from '../copy'
import type { JoinDraft } from './join-draft'
import type { UnionOption } from './shapes'
import s from './join.module.scss'

interface Props {
  draft: JoinDraft
  union: UnionOption
  recommended: UnionOption | null
}

/** Who will read the application, said before it is sent (MEM-9): the employer's union is named, the employer is never told. */
export function Reader({ draft, union, recommended }: Props) {
  const avoiding = union.avoidsEmployer && recommended !== null && !recommended.avoidsEmployer
  return (
    <Card tone='amber'>
      <View className={s.line}>
        <Icon name='shield' size='small' tone='amber' />
        <View className={s.grow}>
          <View className={s.strong}>{copy.union.reviewer(union.name)}</View>
          {union.avoidsEmployer ? <View>{copy.union.avoids}</View> : <View>{copy.union.employers}</View>}
          {union.avoidsEmployer ? null : <View className={s.note}>{copy.union.unwilling}</View>}
          {avoiding ? <View className={s.note}>{copy.union.effect}</View> : null}
          {draft.employerTyped === '' || draft.door === 'platform' ? null : <View className={s.note}>{copy.union.typed}</View>}
        </View>
      </View>
    </Card>
  )
}
