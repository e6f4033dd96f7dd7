import type { Point } from './point'

/**
 * A coarse ring around the eleven streets, a kilometre or so outside of them, drawn by hand: without 葵涌, 大鹏 and
 * 南澳, which 大鹏新区 runs. It only tells a mistyped or wrongly converted point from a likely one. It is no boundary and
 * is never drawn: a published boundary needs 地图审核.
 */
const ring: readonly (readonly [longitude: number, latitude: number])[] = [
  [114.02, 22.615], [114.045, 22.595], [114.095, 22.585], [114.14, 22.58], [114.175, 22.595], [114.215, 22.585], [114.26, 22.6], [114.3, 22.635],
  [114.345, 22.665], [114.36, 22.7], [114.335, 22.725], [114.35, 22.765], [114.355, 22.805], [114.31, 22.825], [114.265, 22.815], [114.23, 22.785],
  [114.195, 22.76], [114.16, 22.74], [114.115, 22.735], [114.08, 22.72], [114.075, 22.68], [114.045, 22.67], [114.02, 22.645],
]

/** True when the point may lie in the district; near its edge the answer is generous. */
export const inDistrict = ({ longitude, latitude }: Point): boolean => {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[x, y], [px, py]] = [ring[i]!, ring[j]!]
    if (y > latitude !== py > latitude && longitude < ((px - x) * (latitude - y)) / (py - y) + x) inside = !inside
  }
  return inside
}
