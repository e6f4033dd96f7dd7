/** Degrees in GCJ-02, the system of WeChat's maps (MAP-1). */
export interface Point {
  readonly longitude: number
  readonly latitude: number
}

/** `east` and `north` in metres of a fixed point in the middle of the district. */
export interface LocalPoint {
  readonly east: number
  readonly north: number
}

const radians = Math.PI / 180

/** −180 … 180: the short way round. */
const turn = (degrees: number): number => ((((degrees + 180) % 360) + 360) % 360) - 180

/** Metres of one degree at a latitude: FCC, 47 CFR 73.208, made for distances up to 475 km. */
const metresPerDegree = (latitude: number): { readonly east: number; readonly north: number } => {
  const phi = latitude * radians
  return {
    east: 111412.84 * Math.cos(phi) - 93.5 * Math.cos(3 * phi) + 0.118 * Math.cos(5 * phi),
    north: 111132.92 - 559.82 * Math.cos(2 * phi) + 1.175 * Math.cos(4 * phi),
  }
}

const onTheSphere = (from: Point, to: Point): number => {
  const [one, other] = [from.latitude * radians, to.latitude * radians]
  const half = Math.sin((other - one) / 2) ** 2 + Math.cos(one) * Math.cos(other) * Math.sin((turn(to.longitude - from.longitude) * radians) / 2) ** 2
  return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(half)))
}

/** Degrees within which the FCC formula is used; they are less than 475 km in any direction. */
const NEAR = 3

/** Metres between two points: right to 0.001 % within 100 km of the district, to 1 % anywhere on earth. */
export const metresBetween = (from: Point, to: Point): number => {
  const [dx, dy] = [turn(to.longitude - from.longitude), to.latitude - from.latitude]
  if (Math.abs(dx) > NEAR || Math.abs(dy) > NEAR || Math.abs(from.latitude) > 60) return onTheSphere(from, to)
  const degree = metresPerDegree((from.latitude + to.latitude) / 2)
  return Math.hypot(dx * degree.east, dy * degree.north)
}

/** The point that `places.locm` counts from; the factors are those of the FCC formula there. */
export const middle: Point = { longitude: 114.25, latitude: 22.7 }
const atMiddle = { east: 102747.7003, north: 110739.8377 } as const

/** As the column `places.locm` is computed. Its plane is right to 1 % within 100 km of the district. */
export const localMetres = ({ longitude, latitude }: Point): LocalPoint => ({
  east: (longitude - middle.longitude) * atMiddle.east,
  north: (latitude - middle.latitude) * atMiddle.north,
})
