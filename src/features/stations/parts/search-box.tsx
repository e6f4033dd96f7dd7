import { Input, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { navigate } from '@/client/navigate'
import { Icon } from '@/ui/icon'
import { pressable } from '@/ui/pressable'
import { spoken } from '@/ui/spoken'
import { copy } from '../copy'
import { placeRoute } from '../store'
import { codeIn } from './code-in'
import s from './list.module.scss'

const onH5 = process.env.TARO_ENV === 'h5'
const words = copy.search
const said = onH5 ? { nativeProps: { id: 'places-q', ...spoken({ label: words.label }) } } : { id: 'places-q', ...spoken({ label: words.label }) }

/** The sign at a door leads to its place, whatever else is written in the code. */
const scan = async (): Promise<void> => {
  const seen = await Taro.scanCode({ scanType: ['qrCode', 'wxCode' as 'qrCode'] }).catch(() => null)
  const code = seen === null ? null : (codeIn(seen.result) ?? codeIn(seen.path ?? ''))
  if (code !== null) await navigate(placeRoute, { code })
  else if (seen !== null) await Taro.showToast({ title: words.notOurs, icon: 'none' })
}

export function SearchBox({ onChange }: { onChange: (q: string) => void }) {
  return (
    <View className={s.search}>
      <View className={s.box}>
        <Icon name='search' size='small' tone='quiet' />
        <Input className={s.input} type='text' maxlength={30} placeholder={words.hint} placeholderClass={s.placeholder ?? ''} onInput={(event) => onChange(event.detail.value.trim())} {...said} />
      </View>
      {onH5 ? null : <View className={s.round} {...pressable({ label: words.scan, onTap: () => void scan() })}><Icon name='qr' /></View>}
    </View>
  )
}
