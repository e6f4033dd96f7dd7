import fc from 'fast-check'
import { localMetres, metresBetween, type Point } from './point'

const [A, F] = [6_378_137, 1 / 298.257223563]
const radians = Math.PI / 180

/**
 * The truth of this test, by another way than the code: the straight chord between the points on the ellipsoid, bent
 * back by the curvature of the normal section between them (Euler). Right to a millimetre at 100 km.
 */
const geodesic = (from: Point, to: Point): number => {
  const e2 = F * (2 - F)
  const place = ({ longitude, latitude }: Point) => {
    const n = A / Math.sqrt(1 - e2 * Math.sin(latitude * radians) ** 2)
    return [n * Math.cos(latitude * radians) * Math.cos(longitude * radians), n * Math.cos(latitude * radians) * Math.sin(longitude * radians), n * (1 - e2) * Math.sin(latitude * radians)] as const
  }
  const [p, q] = [place(from), place(to)]
  const chord = Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
  const middle = ((from.latitude + to.latitude) / 2) * radians
  const azimuth = Math.atan2((to.longitude - from.longitude) * Math.cos(middle), to.latitude - from.latitude)
  const across = A / Math.sqrt(1 - e2 * Math.sin(middle) ** 2)
  const along = (across * (1 - e2)) / (1 - e2 * Math.sin(middle) ** 2)
  const radius = 1 / (Math.cos(azimuth) ** 2 / along + Math.sin(azimuth) ** 2 / across)
  return 2 * radius * Math.asin(chord / (2 * radius))
}

const near = fc.record({ longitude: fc.double({ min: 113.6, max: 114.8, noNaN: true }), latitude: fc.double({ min: 22.1, max: 23.2, noNaN: true }) })
const inDistrict = fc.record({ longitude: fc.double({ min: 114.05, max: 114.36, noNaN: true }), latitude: fc.double({ min: 22.58, max: 22.82, noNaN: true }) })
const anywhere = fc.record({ longitude: fc.double({ min: -180, max: 180, noNaN: true }), latitude: fc.double({ min: -90, max: 90, noNaN: true }) })

test('a distance around the district is that on the ellipsoid to 0.001 %, and to a metre', () => {
  fc.assert(fc.property(near, inDistrict, (from, to) => {
    const [is, should] = [metresBetween(from, to), geodesic(from, to)]
    expect(Math.abs(is - should)).toBeLessThanOrEqual(Math.min(1, 0.01 + should * 1e-5))
  }), { numRuns: 2000 })
})

test('from far away the distance is still right to 1 %', () => {
  // Beijing–Longgang and London–Longgang, geodesics on WGS-84
  const here = { longitude: 114.25, latitude: 22.7 }
  expect(metresBetween({ longitude: 116.4, latitude: 39.9 }, here) / 1_916_400).toBeCloseTo(1, 2)
  expect(metresBetween({ longitude: -0.1276, latitude: 51.5072 }, here) / 9_621_000).toBeCloseTo(1, 2)
})

test('a distance is the same both ways, never negative, and nothing from a point to itself', () => {
  fc.assert(fc.property(anywhere, anywhere, (from, to) => {
    const metres = metresBetween(from, to)
    expect(metres).toBeGreaterThanOrEqual(0)
    expect(metres).toBeLessThan(20_040_000)
    if (Math.abs(from.latitude) <= 60 && Math.abs(to.latitude) <= 60) expect(metresBetween(to, from)).toBeCloseTo(metres, 3)
    expect(metresBetween(from, from)).toBe(0)
  }))
})

test('over the date line it goes the short way', () => {
  expect(metresBetween({ longitude: 179.9, latitude: 0 }, { longitude: -179.9, latitude: 0 })).toBeLessThan(23_000)
})

test('the plane of the database is within 1 % of the ellipsoid up to 100 km from the district', () => {
  fc.assert(fc.property(near, inDistrict, (from, to) => {
    const [p, q] = [localMetres(from), localMetres(to)]
    const [plane, truth] = [Math.hypot(p.east - q.east, p.north - q.north), geodesic(from, to)]
    expect(Math.abs(plane - truth)).toBeLessThanOrEqual(truth * 0.01)
  }), { numRuns: 2000 })
})
