import { View } from '@tarojs/components'
import type { DocumentKind } from '@/contract/identifiers'
import { spoken } from '@/ui/spoken'
import { copy } from '../copy'
import { derived } from './derived'
import { TypedField } from './typed-field'
import s from './join.module.scss'

interface Props {
  kind: DocumentKind
  number: string
  hint?: string
  error: string | undefined
  onChange: (number: string) => void
}

export function DocumentField({ kind, number, hint = copy.you.documentHint, error, onChange }: Props) {
  const told = derived(kind, number)
  return (
    <View>
      <TypedField
        id='documentNumber' label={copy.you.document} hint={hint} error={error} kind={kind === 'resident_id' ? 'resident' : 'document'}
        value={number} maxLength={24} onChange={onChange}
      />
      {told === null ? null : (
        <View className={s.derived} {...spoken({ role: 'status', live: 'polite' })}>
          <View className={s.strong}>{told}</View>
          <View className={s.note}>{copy.you.derivedLabel}</View>
        </View>
      )}
    </View>
  )
}
