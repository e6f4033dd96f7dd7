import { useEffect, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import type { Point } from '@/contract/geo'
import { spoken } from '@/ui/spoken'
import { copy } from '../keep-copy'
import { copy as placeWords } from '../place-copy'
import type { PickMap } from './leaflet-pick'
import s from './map.module.scss'

const tiles = process.env.TARO_APP_MAP_TILES ?? ''
const licence = process.env.TARO_APP_MAP_LICENCE ?? ''

/** A tap says where, in the system of the base map (GCJ-02, MAP-1). Leaflet comes when somebody wants to pick. */
export function PointMap({ point, onPick }: { point: Point | null; onPick: (point: Point) => void }) {
  const holder = useRef<HTMLDivElement>(null)
  const start = useRef(point)
  const [map, setMap] = useState<PickMap | null>(null)
  const [failed, setFailed] = useState(false)
  const pick = useRef(onPick)
  pick.current = onPick
  useEffect(() => {
    let opened: PickMap | undefined
    let left = false
    import('./leaflet-pick').then(({ openPick }) => {
      if (left || holder.current === null) return
      opened = openPick(holder.current, { tiles, classes: s, start: start.current, words: copy.form.zoom, onPick: (picked) => pick.current(picked) })
      setMap(opened)
    }, () => setFailed(true))
    return () => {
      left = true
      opened?.end()
    }
  }, [])
  useEffect(() => map?.show(point), [map, point])
  if (failed) return <View className={s.street}>{placeWords.map.failed}</View>
  return (
    <View className={s.frame}>
      <View ref={holder} className={s.map} {...spoken({ role: 'region', label: copy.form.pickLabel })} />
      <View className={s.note}>{tiles === '' ? placeWords.map.sketch : placeWords.map.licence(licence)}</View>
    </View>
  )
}
