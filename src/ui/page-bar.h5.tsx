import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { copy } from './copy'
import { Icon } from './icon'
import { pressable } from './pressable'
import { spoken } from './spoken'
import s from './page-bar.module.scss'

/** A page opened by its address has nothing behind it: back leads home. */
const goBack = () => void (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.switchTab({ url: '/pages/home/index' }))

export function PageBar({ title, back }: { title: string; back: boolean }) {
  return (
    <View className={s.bar}>
      {back ? (
        <View className={s.back} {...pressable({ label: copy.back, onTap: goBack })}>
          <Icon name='back' />
        </View>
      ) : null}
      <View className={back ? s.title : s.tabTitle} {...spoken({ role: 'heading' })}>{title}</View>
    </View>
  )
}
