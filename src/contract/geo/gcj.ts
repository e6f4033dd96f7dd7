import type { Point } from './point'

/** Krasovsky 1940, on which GCJ-02 is computed. */
const axis = 6_378_245
const flat = 0.006693421622965943

const wave = (x: number, steps: readonly (readonly [number, number])[]): number => steps.reduce((sum, [size, turns]) => sum + (size * Math.sin(turns * x * Math.PI) * 2) / 3, 0)

const northShift = (x: number, y: number): number =>
  -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) +
  wave(x, [[20, 6], [20, 2]]) + wave(y, [[20, 1], [40, 1 / 3], [160, 1 / 12], [320, 1 / 30]])

const eastShift = (x: number, y: number): number =>
  300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) +
  wave(x, [[20, 6], [20, 2], [20, 1], [40, 1 / 3], [150, 1 / 12], [300, 1 / 30]])

/** What GCJ-02 adds at a point of the mainland, in degrees. */
const shift = ({ longitude, latitude }: Point): Point => {
  const [x, y, phi] = [longitude - 105, latitude - 35, (latitude * Math.PI) / 180]
  const curve = 1 - flat * Math.sin(phi) ** 2
  return {
    longitude: (eastShift(x, y) * 180) / ((axis / Math.sqrt(curve)) * Math.cos(phi) * Math.PI),
    latitude: (northShift(x, y) * 180) / (((axis * (1 - flat)) / (curve * Math.sqrt(curve))) * Math.PI),
  }
}

/** What a browser or a GPS says (WGS-84), as WeChat's maps have it (MAP-1); good to a metre around Shenzhen. */
export const fromWgs84 = (point: Point): Point => {
  const by = shift(point)
  return { longitude: point.longitude + by.longitude, latitude: point.latitude + by.latitude }
}

/** For maps that know only WGS-84: the system's own `geo:` links. */
export const toWgs84 = (point: Point): Point => {
  let guess = point
  for (let turn = 0; turn < 3; turn += 1) {
    const there = fromWgs84(guess)
    guess = { longitude: guess.longitude + point.longitude - there.longitude, latitude: guess.latitude + point.latitude - there.latitude }
  }
  return guess
}
