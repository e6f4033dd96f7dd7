import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { copy } from './copy'
import { Icon } from './icon'
import { Mark } from './mark'
import { pressable } from './pressable'
import { spoken } from './spoken'
import s from './tick-field.module.scss'

interface Props {
  id: string
  checked: boolean
  onChange: (checked: boolean) => void
  error?: string
  /** For a screen reader, when `children` is more than a text. */
  label?: string
  children: ReactNode
}

/** One consent, one tick: never ticked beforehand (PI-1). */
export function TickField({ id, checked, onChange, error, label, children }: Props) {
  const name = label ?? (typeof children === 'string' ? children : undefined)
  return (
    <View className={s.field} id={`${id}-field`}>
      <View id={id} className={s.tap} {...pressable({ role: 'checkbox', checked, onTap: () => onChange(!checked), ...(name === undefined ? {} : { label: name }) })}>
        <Mark on={checked} wrong={error !== undefined} />
        <View className={s.text}>{children}</View>
      </View>
      {error === undefined ? null : (
        <View className={s.error} id={`${id}-error`} {...spoken({ role: 'alert', live: 'assertive', label: `${copy.error}${error}` })}>
          <Icon name='warn' size='small' />
          <View className={s.text}>{error}</View>
        </View>
      )}
    </View>
  )
}
