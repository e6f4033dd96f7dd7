import type { Point, Sharpness } from '@/contract/geo'
import { fromWgs84 } from '@/contract/geo/gcj'

export interface Here {
  readonly point: Point
  readonly sharpness: Sharpness
}

const precise = process.env.TARO_APP_LOCATION === 'precise'
export const canLocate = process.env.TARO_APP_LOCATION !== 'none'

/** Some browsers ask each time: whoever has not just tapped is left in peace, unless the browser says that it would not ask. */
export const locatesUnasked = async (): Promise<boolean> => {
  if (!canLocate || !('geolocation' in navigator) || !('permissions' in navigator)) return false
  return navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state === 'granted', () => false)
}

/** The browser asks the person itself, says WGS-84 (MAP-1), and some answer neither way. */
export const locate = (): Promise<Here | null> =>
  new Promise((resolve) => {
    if (!canLocate || !('geolocation' in navigator)) return resolve(null)
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude } }) => resolve({ point: fromWgs84({ longitude, latitude }), sharpness: precise ? 'exact' : 'about' }),
      () => resolve(null),
      { enableHighAccuracy: precise, timeout: 8_000, maximumAge: 60_000 },
    )
  })
