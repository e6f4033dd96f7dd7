import fc from 'fast-check'
import holidays from '../../../seeds/reference/holidays.json'
import { addDays } from './day'
import { addMonths, addPeriod } from './period'
import { isWorkday, type HolidayTable } from './workdays'

const table = holidays as HolidayTable

test('DL-4: the day of the event is not counted', () => {
  expect(addPeriod('2026-11-02', { days: 7 }, table)).toEqual({ day: '2026-11-09', tentative: false })
})

test('DL-4: months and years end on the same date, or on the last of a month without it', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2023-11-30', 3)).toBe('2024-02-29')
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28')
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
  expect(addMonths('2026-11-15', 2)).toBe('2027-01-15')
  expect(addPeriod('2025-11-24', { years: 1 }, table)).toEqual({ day: '2026-11-24', tentative: false })
})

test('DL-4: a last day on a weekend or holiday moves to the next working day', () => {
  expect(addPeriod('2026-09-21', { days: 10 }, table).day).toBe('2026-10-08')
  expect(addPeriod('2026-11-21', { days: 7 }, table).day).toBe('2026-11-30')
  expect(addPeriod('2026-10-03', { days: 7 }, table).day).toBe('2026-10-10')
})

test('a last day that no table knows is tentative', () => {
  expect(addPeriod('2026-02-10', { years: 1 }, table)).toEqual({ day: '2027-02-10', tentative: true })
  expect(addPeriod('2026-12-30', { days: 1 }, table).tentative).toBe(false)
})

test('a period never ends on a day off nor before its nominal end', () => {
  const aDay = fc.integer({ min: 0, max: 2500 }).map((count) => addDays('2023-01-01', count))
  fc.assert(
    fc.property(aDay, fc.integer({ min: 1, max: 36 }), (day, months) => {
      const end = addPeriod(day, { months }, table).day
      expect(isWorkday(end, table)).toBe(true)
      expect(end >= addMonths(day, months)).toBe(true)
    }),
  )
})
