import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Tag } from '@/ui/tag'
import { copy } from '../copy'
import type { EmployerFound } from './shapes'
import s from './join.module.scss'

interface Props {
  employer: EmployerFound | null
  typed: string
  onChange: () => void
}

export function EmployerChosen({ employer, typed, onChange }: Props) {
  return (
    <Card tone='red' title={copy.place.chosen} extra={<Button kind='plain' label={copy.place.change} onTap={onChange} />}>
      <View className={s.strong}>{employer?.name ?? typed}</View>
      {employer === null ? <Tag tone='amber'>{copy.place.typed}</Tag> : null}
      {employer === null ? null : <Tag tone={employer.union === null ? 'plain' : 'ok'}>{employer.union === null ? copy.place.noUnion : copy.place.hasUnion(employer.union.name)}</Tag>}
    </Card>
  )
}
