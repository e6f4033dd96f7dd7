import { useEffect, useMemo, useRef, useState } from 'react'
import { Map as NativeMap, View } from '@tarojs/components'
import { spoken } from '@/ui/spoken'
import { useSurroundings } from '@/ui/surroundings'
import { copy } from '../place-copy'
import { clustersOf, wholeDistrict, type Box, type Pin } from './clusters'
import type { MapProps } from './map-props'
import { streetNear } from './street-near'
import { pointOf, sharpnessOf } from './use-where'
import s from './map.module.scss'

const folder = '/features/stations/pins'
/** WeChat counts a scale from 3 to 20, one more than web maps at the same width of the world. */
const startScale = (chosen: boolean): number => (chosen ? 13 : wholeDistrict.zoom)

interface Corner { readonly longitude: number; readonly latitude: number }
interface Region { readonly southwest: Corner; readonly northeast: Corner }
interface Moved { readonly type: string; readonly detail: { readonly scale?: number; readonly region?: Region } }

const boxOf = ({ southwest, northeast }: Region): Box => [southwest.longitude, southwest.latitude, northeast.longitude, northeast.latitude]
const everywhere: Box = [113.5, 22.2, 114.9, 23.2]

const labelOf = (pin: Pin, finger: number) => (pin.is === 'place' ? {} : { label: { content: String(pin.count), color: '#3A2500', fontSize: 15, anchorX: -6, anchorY: -0.75 * finger, borderWidth: 0, borderColor: '', borderRadius: 0, bgColor: '#00000000', padding: 0, textAlign: 'center' as const } })

/** WeChat's own map: its tiles, its approval, our points (GCJ-02, MAP-1). */
export function PlaceMap({ places, where, calendar, onChoose }: MapProps) {
  const finger = useSurroundings().care ? 60 : 44
  const from = pointOf(where)
  const [center, setCenter] = useState(from ?? wholeDistrict.middle)
  const [scale, setScale] = useState(startScale(from !== null))
  const [seen, setSeen] = useState<{ box: Box; scale: number }>({ box: everywhere, scale: startScale(from !== null) })
  const looked = useRef(where)
  // Another place was chosen above the map: it goes there. Where it stands at first it is shown already.
  useEffect(() => {
    if (looked.current === where) return
    looked.current = where
    const to = pointOf(where)
    setCenter(to ?? wholeDistrict.middle)
    setScale(startScale(to !== null))
  }, [where])
  const clusters = useMemo(() => clustersOf(places, calendar), [places, calendar])
  const pins = useMemo(() => clusters.pins(seen.box, seen.scale), [clusters, seen])
  const markers = pins.map((pin, id) => ({
    id, longitude: pin.point.longitude, latitude: pin.point.latitude, width: finger, height: finger, anchor: { x: 0.5, y: 0.5 },
    iconPath: `${folder}/${pin.is === 'cluster' ? 'cluster' : pin.open ? 'open' : 'shut'}.png`,
    ariaLabel: pin.is === 'cluster' ? copy.map.cluster(pin.count, streetNear(pin.point).name) : pin.name, ...labelOf(pin, finger),
  }))
  const choose = (id: number) => {
    const pin = pins[id]
    if (pin?.is === 'place') return onChoose(pin.code)
    if (pin === undefined) return
    setCenter(pin.point)
    setScale(Math.min(18, clusters.zoomOf(pin.id) + 1))
  }
  const moved = ({ type, detail }: Moved) => {
    if (type !== 'end' || detail.region === undefined) return
    setSeen({ box: boxOf(detail.region), scale: detail.scale ?? seen.scale })
  }
  // A vague position is a wide circle, never a point.
  const circles = where.by === 'here' ? [{ ...where.point, radius: sharpnessOf(where) === 'about' ? 1_500 : 40, color: '#2B5FD9', fillColor: '#2B5FD922', strokeWidth: 1 }] : []
  return (
    <View className={s.frame} {...spoken({ role: 'img', label: copy.map.label })}>
      <NativeMap
        id='places-map' className={s.map} longitude={center.longitude} latitude={center.latitude} scale={scale} markers={markers} circles={circles} showScale
        onMarkerTap={(event) => choose(Number(event.detail.markerId))} onRegionChange={(event) => moved(event as unknown as Moved)} onError={() => undefined}
      />
    </View>
  )
}
