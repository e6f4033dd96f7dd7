import type { Point } from '@/contract/geo'
import { toWgs84 } from '@/contract/geo/gcj'

export interface MapLink {
  readonly app: 'amap' | 'baidu' | 'tencent' | 'system'
  readonly address: string
}

/**
 * Each map in the system that it reads (MAP-1): 高德 and 腾讯 have GCJ-02 as we do, 百度 converts when told so, the `geo:` of a
 * phone (RFC 5870) is WGS-84, and an iPhone or a desk opens nothing by it. Only the place is in the address, never where the
 * person is. `browser`: what it calls itself.
 */
export const mapLinks = (name: string, address: string, { longitude, latitude }: Point, browser: string): readonly MapLink[] => {
  const [title, text] = [encodeURIComponent(name), encodeURIComponent(address || name)]
  const wgs = toWgs84({ longitude, latitude })
  const at = `${wgs.latitude.toFixed(6)},${wgs.longitude.toFixed(6)}`
  return [
    { app: 'amap', address: `https://uri.amap.com/marker?position=${longitude},${latitude}&name=${title}&coordinate=gaode&callnative=1` },
    { app: 'baidu', address: `https://api.map.baidu.com/marker?location=${latitude},${longitude}&title=${title}&content=${text}&coord_type=gcj02&output=html&src=longgang.union` },
    { app: 'tencent', address: `https://apis.map.qq.com/uri/v1/marker?marker=coord:${latitude},${longitude};title:${title};addr:${text}&referer=longgang` },
    ...(/Android/i.test(browser) ? [{ app: 'system', address: `geo:${at}?q=${at}(${title})` } as const] : []),
  ]
}
