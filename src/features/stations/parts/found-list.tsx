import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { spoken } from '@/ui/spoken'
import { Empty, Skeleton } from '@/ui/states'
import { copy } from '../copy'
import { PlaceCard } from './place-card'
import type { Found } from './use-found'
import { useWhere } from './use-where'
import s from './list.module.scss'

/** Cheap phones draw no more at a time; what follows takes the place of what was there. */
const pageRows = 20

export function FoundList({ found }: { found: Found }) {
  const where = useWhere((state) => state.where)
  const [wanted, setFrom] = useState(0)
  const { rows, calendar, filter } = found
  // News may have made the list shorter than where somebody stands in it.
  const from = wanted < rows.length ? wanted : 0
  useEffect(() => setFrom(0), [filter, where])
  if (!found.ready) return <Card><Skeleton rows={4} /></Card>
  if (rows.length === 0 && found.hidden === 0) return <Empty title={copy.none.title} what={copy.none.what} action={{ label: copy.none.act, onTap: found.clear }} />
  const shown = rows.slice(from, from + pageRows)
  const left = rows.length - from - shown.length
  const turn = (to: number) => {
    setFrom(to)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  return (
    <>
      <View {...spoken({ role: 'list' })}>
        {shown.map((at, index) => <View key={at.place.code} {...spoken({ role: 'listitem' })}><PlaceCard at={at} where={where} calendar={calendar} wide={from + index === 0} /></View>)}
      </View>
      <View className={s.rest}>
        {left > 0 ? <Button kind='soft' label={copy.nextRows(left)} onTap={() => turn(from + pageRows)} /> : null}
        {from > 0 ? <Button kind='plain' label={copy.firstRows} onTap={() => turn(0)} /> : null}
      </View>
    </>
  )
}
