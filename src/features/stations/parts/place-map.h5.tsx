import { useEffect, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { spoken } from '@/ui/spoken'
import { copy } from '../place-copy'
import type { OpenMap } from './leaflet-map'
import type { MapProps } from './map-props'
import s from './map.module.scss'

const tiles = process.env.TARO_APP_MAP_TILES ?? ''
const licence = process.env.TARO_APP_MAP_LICENCE ?? ''

/** Points, scale and names of streets; a base map and its 审图号 only where one is set up. Its code comes when it is looked at. */
export function PlaceMap({ places, where, calendar, onChoose }: MapProps) {
  const holder = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<OpenMap | null>(null)
  const [failed, setFailed] = useState(false)
  const choose = useRef(onChoose)
  choose.current = onChoose
  useEffect(() => {
    let opened: OpenMap | undefined
    let left = false
    import('./leaflet-map').then(({ openMap }) => {
      if (left || holder.current === null) return
      opened = openMap(holder.current, { tiles, classes: s, words: { cluster: copy.map.cluster }, onChoose: (code) => choose.current(code) })
      setMap(opened)
    }, () => setFailed(true))
    return () => {
      left = true
      opened?.end()
    }
  }, [])
  useEffect(() => map?.show(places, calendar), [map, places, calendar])
  useEffect(() => map?.look(where), [map, where])
  if (failed) return <View className={s.street}>{copy.map.failed}</View>
  return (
    <View className={s.frame}>
      <View ref={holder} className={s.map} {...spoken({ role: 'region', label: copy.map.label })} />
      <View className={s.note}>{tiles === '' ? copy.map.sketch : copy.map.licence(licence)}</View>
    </View>
  )
}
