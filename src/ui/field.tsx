import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { copy } from './copy'
import { Icon } from './icon'
import { spoken } from './spoken'
import s from './field.module.scss'

interface Props {
  id: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  children: ReactNode
}

/** What every field has: its label above, help under it, and what is wrong in words with a sign. */
export function Field({ id, label, hint, error, children }: Props) {
  return (
    <View className={s.field} id={`${id}-field`}>
      <View className={s.label} {...spoken({ hidden: true })}>{label}</View>
      {children}
      {hint === undefined ? null : <View className={s.hint} id={`${id}-hint`}>{hint}</View>}
      {error === undefined ? null : (
        <View className={s.error} id={`${id}-error`} {...spoken({ role: 'alert', live: 'assertive', label: `${label}：${copy.error}${error}` })}>
          <Icon name='warn' size='small' />
          <View className={s.errorText}>{error}</View>
        </View>
      )}
    </View>
  )
}

/** A name with everything that a reader needs to hear on reaching the field. WeChat knows no aria-describedby. */
export const fieldLabel = (label: string, hint?: string, error?: string): string =>
  [label, error === undefined ? undefined : `${copy.error}${error}`, hint].filter(Boolean).join('，')

export const describedBy = (id: string, hint?: string, error?: string): string =>
  [error === undefined ? '' : `${id}-error`, hint === undefined ? '' : `${id}-hint`].filter(Boolean).join(' ')
