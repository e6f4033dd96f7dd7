import fc from 'fast-check'
import { metresBetween } from '@/contract/geo'
import { geodesic } from './geodesic'

const anywhere = fc.record({ longitude: fc.double({ min: -180, max: 180, noNaN: true }), latitude: fc.double({ min: -90, max: 90, noNaN: true }) })

test('known lines on WGS-84 come out', () => {
  // a quarter of the equator, a meridian quadrant, and one degree of latitude at 22° N
  expect(geodesic({ longitude: 0, latitude: 0 }, { longitude: 90, latitude: 0 }).metres).toBeCloseTo(10_018_754.171, 2)
  expect(geodesic({ longitude: 114, latitude: 0 }, { longitude: 114, latitude: 90 }).metres).toBeCloseTo(10_001_965.729, 2)
  expect(geodesic({ longitude: 114.25, latitude: 22.7 }, { longitude: 114.25, latitude: 22.7 })).toEqual({ metres: 0, azimuth: 0 })
  expect(geodesic({ longitude: 114.25, latitude: 22.7 }, { longitude: 114.35, latitude: 22.7 }).azimuth).toBeCloseTo(Math.PI / 2, 2)
})

test('anywhere on earth it is the distance of the sphere to 1 %, also between opposite ends', () => {
  fc.assert(fc.property(anywhere, anywhere, (from, to) => {
    const { metres, azimuth } = geodesic(from, to)
    const rough = metresBetween(from, to)
    expect(Math.abs(metres - rough)).toBeLessThanOrEqual(0.01 * rough + 1)
    expect(Number.isFinite(azimuth)).toBe(true)
  }), { numRuns: 1000 })
})
