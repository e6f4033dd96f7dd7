import { emptyOpening, toEvent, type Opening } from './opening'

const now = Date.parse('2026-11-23T02:10:00Z')
const union = { id: '01919191-0000-7000-8000-0000000000c1', name: '平湖街道工联会', kind: 'catch_all' as const }
const opening: Opening = { ...emptyOpening, union, place: ' 美团站点 ' }
const times = (over: Partial<Opening>) => {
  const event = toEvent({ ...opening, ...over }, 'id', now)
  return typeof event === 'string' ? event : [event.opensAt, event.closesAt]
}

test('what begins now begins now, and ends by itself after so many hours', () => {
  expect(times({ hours: 3 })).toEqual(['2026-11-23T02:10:00.000Z', '2026-11-23T05:10:00.000Z'])
})

test('an hour of another day is one of the clock in Shenzhen', () => {
  expect(times({ day: 1, from: '18:30', hours: 2 })).toEqual(['2026-11-24T10:30:00.000Z', '2026-11-24T12:30:00.000Z'])
})

test('what would be over already, lies nowhere or belongs to no union is not opened', () => {
  expect(times({ from: '07:00', hours: 2 })).toBe('closesAt')
  expect(times({ place: ' ' })).toBe('place')
  expect(times({ union: undefined })).toBe('organizationId')
})
