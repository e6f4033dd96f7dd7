import fc from 'fast-check'
import { addDays, clockOf, dayOf, daysBetween, endOf, isDay, makeDay, millisOf, startOf, weekday } from './day'

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays('1950-01-01', count))

test('a day begins at midnight in Shenzhen, wherever the phone or the cloud stands', () => {
  expect(dayOf('2026-11-23T15:59:59.999Z')).toBe('2026-11-23')
  expect(dayOf('2026-11-23T16:00:00Z')).toBe('2026-11-24')
  expect(dayOf(Date.UTC(2026, 10, 23, 16))).toBe('2026-11-24')
  expect(dayOf(new Date(Date.UTC(2026, 10, 23, 16)))).toBe('2026-11-24')
  expect(dayOf('2026-11-24T00:30:00+08:00')).toBe('2026-11-24')
  expect(dayOf('2026-11-23 16:30:00.123456+00')).toBe('2026-11-24')
  expect(clockOf('2026-11-23T16:05:00Z')).toBe('00:05')
})

test('an instant without a zone is refused, for it would move a deadline by 8 hours', () => {
  for (const text of ['2026-11-23T10:00:00', '2026-11-23', '2026-1-1 10:00', '2026-02-30T00:00:00Z', '2026-11-23T24:00:00Z', '', 'now'])
    expect(() => dayOf(text)).toThrow(RangeError)
  expect(() => dayOf(Number.NaN)).toThrow(RangeError)
})

test('every instant is read as the platform reads it when the spelling is plain', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }), (date) => {
      expect(millisOf(date.toISOString())).toBe(date.getTime())
      expect(startOf(dayOf(date)) <= date.getTime() && date.getTime() < endOf(dayOf(date))).toBe(true)
    }),
  )
})

test('days that no calendar has are no days', () => {
  for (const day of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '2026-01-01T00:00', '']) expect(isDay(day)).toBe(false)
  expect(isDay('2024-02-29')).toBe(true)
  expect(makeDay(2100, 2, 29)).toBeNull()
  expect(() => addDays('2026-02-29', 1)).toThrow(RangeError)
})

test('adding days and counting them are each other’s inverse', () => {
  fc.assert(fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => expect(daysBetween(day, addDays(day, count))).toBe(count)))
})

test('weekdays go round in seven', () => {
  expect(weekday('2026-11-29')).toBe(0)
  fc.assert(fc.property(anyDay, (day) => expect(weekday(addDays(day, 1))).toBe((weekday(day) + 1) % 7)))
})
