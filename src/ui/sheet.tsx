import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { copy } from './copy'
import { Icon } from './icon'
import { pressable } from './pressable'
import { spoken } from './spoken'
import { useDialog } from './use-dialog'
import s from './sheet.module.scss'

interface Props {
  title: string
  open: boolean
  onClose: () => void
  children: ReactNode
}

/** Comes up from below for something that belongs to the page and must not lose it. */
export function Sheet({ title, open, onClose, children }: Props) {
  const dialog = useDialog(open, onClose)
  if (!open) return null
  return (
    <View className={s.layer}>
      <View className={s.shade} onClick={onClose} catchMove {...spoken({ hidden: true })} />
      <View {...dialog} className={s.sheet} {...spoken({ role: 'dialog', label: title, modal: true })}>
        <View className={s.head}>
          <View className={s.title} {...spoken({ role: 'heading' })}>{title}</View>
          <View className={s.close} {...pressable({ label: copy.close, onTap: onClose })}><Icon name='close' /></View>
        </View>
        <View className={s.body}>{children}</View>
      </View>
    </View>
  )
}
