import { metresBetween, type Point } from '@/contract/geo'

/** WGS-84, in metres; GCJ-02 is measured on it too. */
const A = 6_378_137
const F = 1 / 298.257223563
const B = A * (1 - F)
const radians = Math.PI / 180

export interface Line {
  readonly metres: number
  /** Of `to`, seen from `from`: radians clockwise from north. */
  readonly azimuth: number
}

/** The shortest line on the ellipsoid (Vincenty 1975, inverse), right to a millimetre; opposite ends of the earth: to 1 %. */
export const geodesic = (from: Point, to: Point): Line => {
  const l = (((to.longitude - from.longitude + 540) % 360) - 180) * radians
  const [u, w] = [from, to].map(({ latitude }) => Math.atan((1 - F) * Math.tan(latitude * radians))) as [number, number]
  const [sinU, cosU, sinW, cosW] = [Math.sin(u), Math.cos(u), Math.sin(w), Math.cos(w)]
  let lambda = l
  for (let round = 0; round < 60; round++) {
    const [sinL, cosL] = [Math.sin(lambda), Math.cos(lambda)]
    const sinS = Math.hypot(cosW * sinL, cosU * sinW - sinU * cosW * cosL)
    if (sinS === 0) return { metres: 0, azimuth: 0 }
    const cosS = sinU * sinW + cosU * cosW * cosL
    const sigma = Math.atan2(sinS, cosS)
    const sinA = (cosU * cosW * sinL) / sinS
    const cos2A = 1 - sinA * sinA
    const cos2M = cos2A === 0 ? 0 : cosS - (2 * sinU * sinW) / cos2A
    const c = (F / 16) * cos2A * (4 + F * (4 - 3 * cos2A))
    const before = lambda
    lambda = l + (1 - c) * F * sinA * (sigma + c * sinS * (cos2M + c * cosS * (2 * cos2M * cos2M - 1)))
    if (Math.abs(lambda - before) > 1e-12) continue
    const k = cos2A * ((A * A - B * B) / (B * B))
    const p = 1 + (k / 16384) * (4096 + k * (-768 + k * (320 - 175 * k)))
    const q = (k / 1024) * (256 + k * (-128 + k * (74 - 47 * k)))
    const more = q * sinS * (cos2M + (q / 4) * (cosS * (2 * cos2M * cos2M - 1) - (q / 6) * cos2M * (4 * sinS * sinS - 3) * (4 * cos2M * cos2M - 3)))
    return { metres: B * p * (sigma - more), azimuth: Math.atan2(cosW * Math.sin(lambda), cosU * sinW - sinU * cosW * Math.cos(lambda)) }
  }
  return { metres: metresBetween(from, to), azimuth: 0 }
}
