import { useState } from 'react'
import { Map as NativeMap, View } from '@tarojs/components'
import type { Point } from '@/contract/geo'
import { spoken } from '@/ui/spoken'
import { copy } from '../keep-copy'
import { wholeDistrict } from './clusters'
import s from './map.module.scss'

interface Tapped { readonly detail: { readonly longitude?: number; readonly latitude?: number } }

/** WeChat's own map; a tap says where (GCJ-02 already, MAP-1) and asks for no location permission. */
export function PointMap({ point, onPick }: { point: Point | null; onPick: (point: Point) => void }) {
  const [center] = useState(point ?? wholeDistrict.middle)
  const tapped = ({ detail: { longitude, latitude } }: Tapped) => {
    if (longitude !== undefined && latitude !== undefined) onPick({ longitude, latitude })
  }
  const markers = point === null ? [] : [{ id: 0, longitude: point.longitude, latitude: point.latitude, width: 44, height: 44, anchor: { x: 0.5, y: 0.5 }, iconPath: '/features/stations/pins/open.png', ariaLabel: copy.form.point }]
  return (
    <View className={s.frame} {...spoken({ role: 'region', label: copy.form.pickLabel })}>
      <NativeMap id='pick-map' className={s.map} longitude={center.longitude} latitude={center.latitude} scale={point === null ? wholeDistrict.zoom : 16} markers={markers} showScale onTap={(event) => tapped(event as unknown as Tapped)} onError={() => undefined} />
    </View>
  )
}
