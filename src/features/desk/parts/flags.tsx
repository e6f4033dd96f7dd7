import { View } from '@tarojs/components'
import { Icon } from '@/ui/icon'
import { copy } from '../copy'
import s from './desk.module.scss'

/** What the reviewer should look at first: a machine warns, a person decides (PI-8). */
export function Flags({ flags }: { flags: readonly string[] }) {
  return (
    <>
      {flags.map((flag) => {
        const words = copy.flags[flag]
        return words === undefined ? null : (
          <View key={flag} className={s.flag}>
            <Icon name='info' size='small' tone='amber' />
            <View className={s.flagText}><View className={s.flagTitle}>{words.title}</View><View>{words.what}</View></View>
          </View>
        )
      })}
    </>
  )
}
