import type { Point } from '@/contract/geo'

/** Two irrational steps (the R2 sequence): every size is spread evenly, and SQL and JavaScript make the same points. */
const STEPS = [0.7548776662466927, 0.5698402909980532] as const
const CORNER = { longitude: 114.05, latitude: 22.59 } as const
const SIZE = { longitude: 0.3, latitude: 0.21 } as const

export const pointOf = (i: number): Point => ({ longitude: CORNER.longitude + ((i * STEPS[0]) % 1) * SIZE.longitude, latitude: CORNER.latitude + ((i * STEPS[1]) % 1) * SIZE.latitude })

/** The same in SQL, for `generate_series(…) i`. */
export const pointSql = {
  lng: `${CORNER.longitude} + (i * ${STEPS[0]}::float8 - floor(i * ${STEPS[0]}::float8)) * ${SIZE.longitude}`,
  lat: `${CORNER.latitude} + (i * ${STEPS[1]}::float8 - floor(i * ${STEPS[1]}::float8)) * ${SIZE.latitude}`,
} as const

/** Metres of a circle in which about `count` of `rows` points lie. */
export const radiusFor = (rows: number, count: number): number => Math.sqrt((count / rows) * (SIZE.longitude * 102_750 * SIZE.latitude * 110_740) / Math.PI)

/** Question points between the places. */
export const questionsOf = (count: number): Point[] => Array.from({ length: count }, (_, i) => pointOf(i + 0.37))
