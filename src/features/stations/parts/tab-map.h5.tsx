import { lazy, Suspense } from 'react'
import { View } from '@tarojs/components'
import { navigate } from '@/client/navigate'
import { placeRoute } from '../store'
import type { Found } from './use-found'
import { useWhere } from './use-where'
import s from './map.module.scss'

const PlaceMap = lazy(() => import('./place-map').then(({ PlaceMap: map }) => ({ default: map })))

/** Above the list; its code is fetched after the list has been drawn. */
export function MapAbove({ found }: { found: Found }) {
  const where = useWhere((state) => state.where)
  if (!found.ready) return <View className={s.frame} />
  return (
    <Suspense fallback={<View className={s.frame} />}>
      <PlaceMap places={found.all} where={where} calendar={found.calendar} onChoose={(code) => void navigate(placeRoute, { code })} />
    </Suspense>
  )
}

/** The map is there already. */
export function MapLink() {
  return null
}
