import Taro from '@tarojs/taro'
import type { FoundPlace } from '@/contract/places/pack'

type Target = Pick<FoundPlace, 'code' | 'name' | 'address' | 'point'>

/** Without a point nobody can be led there. */
export const canGo = ({ point }: Target): boolean => point !== null

/** WeChat's own map with its choice of navigation apps; it takes GCJ-02 as we keep it (MAP-1). */
export const goTo = async ({ name, address, point }: Target): Promise<void> => {
  if (point !== null) await Taro.openLocation({ latitude: point.latitude, longitude: point.longitude, name, address: address ?? '', scale: 16 }).catch(() => undefined)
}
