import { calendarOf } from '@/contract/places/open'
import { aPlace } from '@/testing/a-place'
import { clustersOf } from './clusters'

const calendar = calendarOf(Date.parse('2026-11-23T10:00:00+08:00'), [])
const box = [114, 22.5, 114.5, 22.9] as const
const near = [aPlace({ code: 'LG-440307003-001', point: { longitude: 114.125, latitude: 22.69 } }), aPlace({ code: 'LG-440307003-002', point: { longitude: 114.126, latitude: 22.691 }, hours: null })]
const far = aPlace({ code: 'LG-440307006-001', point: { longitude: 114.307, latitude: 22.77 } })

test('places that would lie on one another are one circle with their number, and come apart when one looks closer', () => {
  const clusters = clustersOf([...near, far], calendar)
  const [circle, ...others] = [...clusters.pins(box, 10)].sort((a, b) => (a.is < b.is ? -1 : 1))
  expect(circle).toMatchObject({ is: 'cluster', count: 2 })
  expect(others).toMatchObject([{ is: 'place', code: far.code }])
  const closer = clusters.zoomOf(circle?.is === 'cluster' ? circle.id : -1)
  expect(clusters.pins(box, closer).every(({ is }) => is === 'place')).toBe(true)
})

test('a pin says whether its place is open, and a place without a point has none', () => {
  const pins = clustersOf([...near, aPlace({ point: null })], calendar).pins(box, 17)
  expect(pins.map((pin) => pin.is === 'place' && [pin.code, pin.open])).toEqual(expect.arrayContaining([['LG-440307003-001', true], ['LG-440307003-002', false]]))
})

test('every place is counted once at every scale', () => {
  const clusters = clustersOf([...near, far], calendar)
  for (let zoom = 3; zoom <= 18; zoom += 1) {
    expect(clusters.pins([-180, -85, 180, 85], zoom).reduce((sum, pin) => sum + (pin.is === 'cluster' ? pin.count : 1), 0)).toBe(3)
  }
})
