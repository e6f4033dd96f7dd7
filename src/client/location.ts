import Taro from '@tarojs/taro'
import type { Point, Sharpness } from '@/contract/geo'

/** Where the phone is (GCJ-02). `about`: to a few kilometres, so no metres may be said of it (WX-4). */
export interface Here {
  readonly point: Point
  readonly sharpness: Sharpness
}

/** false: this build asks nobody where they are. */
export const canLocate = process.env.TARO_APP_LOCATION !== 'none'

/** WeChat asks once and remembers the answer, also a no. */
export const locatesUnasked = (): Promise<boolean> => Promise.resolve(canLocate)

/** null: the person or the phone says no. One kind of interface a build: WeChat admits and declares only one (WX-4). */
export const locate = async (): Promise<Here | null> => {
  if (!canLocate) return null
  try {
    if (process.env.TARO_APP_LOCATION === 'precise') {
      const { longitude, latitude } = await Taro.getLocation({ type: 'gcj02' })
      return { point: { longitude, latitude }, sharpness: 'exact' }
    }
    const { longitude, latitude } = await Taro.getFuzzyLocation({ type: 'gcj02' })
    return { point: { longitude, latitude }, sharpness: 'about' }
  } catch {
    return null
  }
}
