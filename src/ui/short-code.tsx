import { View } from '@tarojs/components'
import { spoken } from './spoken'
import s from './short-code.module.scss'

/** Eight digits to be read off this screen and typed into another; `label` is what a screen reader says before them. */
export function ShortCode({ code, label }: { code: string; label: string }) {
  return <View className={s.code} {...spoken({ role: 'status', label: `${label} ${Array.from(code).join(' ')}` })}>{`${code.slice(0, 4)} ${code.slice(4)}`}</View>
}
