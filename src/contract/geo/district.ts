import type { Point } from './point'

/**
 * A coarse ring around the eleven streets, a kilometre or so outside of them, drawn by hand: without 葵涌, 大鹏 and
 * 南澳, which 大鹏新区 runs. It only tells a mistyped or wrongly converted point from a likely one. It is no boundary and
 * is never drawn: a published boundary needs 地图审核.
 */
const ring: readonly (readonly [longitude: number, latitude: number])[] = [
  [114.035, 22.615], [114.05, 22.59], [114.095, 22.58], [114.14, 22.578], [114.175, 22.595], [114.21, 22.575], [114.23, 22.575], [114.25, 22.605],
  [114.28, 22.61], [114.285, 22.66], [114.33, 22.675], [114.345, 22.7], [114.36, 22.73], [114.37, 22.77], [114.365, 22.815], [114.3, 22.82],
  [114.265, 22.81], [114.245, 22.805], [114.235, 22.825], [114.205, 22.815], [114.17, 22.79], [114.165, 22.765], [114.19, 22.745], [114.195, 22.725],
  [114.185, 22.705], [114.18, 22.685], [114.16, 22.705], [114.155, 22.725], [114.115, 22.735], [114.085, 22.705], [114.085, 22.685], [114.06, 22.685], [114.04, 22.67],
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
