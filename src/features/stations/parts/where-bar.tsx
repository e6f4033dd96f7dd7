import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { canLocate } from '@/client/location'
import { Button } from '@/ui/button'
import { Chip } from '@/ui/chip'
import { classes } from '@/ui/classes'
import { Icon } from '@/ui/icon'
import { spoken } from '@/ui/spoken'
import { copy } from '../copy'
import { streets } from '../streets'
import { useWhere, type Where } from './use-where'
import s from './list.module.scss'

const words = copy.where

const said = (where: Where): string => {
  if (where.by === 'none') return words.none
  if (where.by === 'street') return words.street(where.street.name)
  return where.sharpness === 'about' ? words.about : words.here
}

/** From where distances count. Nobody is asked where they are before they tap (WX-1), and nobody has to say. */
export function WhereBar({ children }: { children?: ReactNode }) {
  const { where, asking, refused, fromHere, fromStreet, fromNowhere } = useWhere()
  const [open, setOpen] = useState(false)
  const chosen = (choose: () => unknown) => () => {
    setOpen(false)
    void choose()
  }
  return (
    <View>
      <View className={s.where}>
        <Icon name='pin' size='small' tone='quiet' />
        <View className={s.grow} {...spoken({ role: 'status', live: 'polite' })}>{asking ? words.asking : refused ? words.refused : said(where)}</View>
        <Button kind='plain' label={where.by === 'none' ? words.act : words.change} onTap={() => setOpen(!open)} />
        {children}
      </View>
      {open ? (
        <View className={classes(s.chips, s.all)} {...spoken({ role: 'radiogroup', label: words.act })}>
          {canLocate ? <Chip one label={words.mine} on={where.by === 'here'} onToggle={chosen(fromHere)} /> : null}
          {streets.map(({ code, name }) => <Chip key={code} one label={name} on={where.by === 'street' && where.street.code === code} onToggle={chosen(() => fromStreet(code))} />)}
          <Chip one label={words.without} on={where.by === 'none'} onToggle={chosen(fromNowhere)} />
          {canLocate ? <View className={s.note}>{words.privacy}</View> : null}
        </View>
      ) : null}
    </View>
  )
}
