import type { CSSProperties, ReactNode } from 'react'
import { View } from '@tarojs/components'
import { classes } from './classes'
import { copy } from './copy'
import { Icon } from './icon'
import { PageBar } from './page-bar'
import { PrivacyGate } from './privacy-gate'
import { pressable } from './pressable'
import { spoken } from './spoken'
import { useSurroundings } from './surroundings'
import { isDark } from './theme'
import s from './page.module.scss'

interface Props {
  children: ReactNode
  /** Stays at the bottom, within the thumb's reach: the one action of the page. */
  footer?: ReactNode
  /** `card`: white throughout, for a page that asks one question. */
  tone?: 'plain' | 'card'
  /** H5 has no bar of its own: the title of the page, and the way back unless it is a tab. */
  title?: string
  tab?: boolean
  /** The desk takes the whole width of a screen; all else is one phone column. */
  wide?: boolean
}

export function Page({ children, footer, tone = 'plain', title, tab = false, wide = false }: Props) {
  const { care, scale, online, slow, stopWaiting } = useSurroundings()
  const zoom = { '--scale': String(scale) } as CSSProperties
  return (
    <View className={classes('paper', care && 'care', isDark() && 'dark', s.page, tab && s.tab, tone === 'card' && s.card, wide ? s.wide : s.column)} style={zoom}>
      {title === undefined ? null : <PageBar title={title} back={!tab} />}
      {online ? null : (
        <View className={s.offline} {...spoken({ role: 'status', live: 'polite' })}>
          <Icon name='offline' size='small' />
          <View className={s.offlineText}>{copy.offline}</View>
        </View>
      )}
      {slow ? (
        <View className={classes(s.offline, s.slow)} {...spoken({ role: 'status', live: 'polite' })}>
          <View className={s.offlineText}>{copy.slow}</View>
          <View className={s.stop} {...pressable({ label: copy.stopWaiting, onTap: stopWaiting })}>{copy.stopWaiting}</View>
        </View>
      ) : null}
      <View className={classes(s.body, wide && s.wideBody)}>{children}</View>
      {footer === undefined ? null : <View className={s.footer}>{footer}</View>}
      {process.env.TARO_ENV === 'weapp' ? <PrivacyGate /> : null}
    </View>
  )
}
