import fc from 'fast-check'
import holidays from '../../../seeds/reference/holidays.json'
import { addDays, isDay } from './day'
import { addWorkdays, isTentative, isWorkday, publicHolidays, type HolidayTable } from './workdays'

const table = holidays as HolidayTable
const aDay = fc.integer({ min: 0, max: 2500 }).map((count) => addDays('2023-01-01', count))
const aCount = fc.integer({ min: 0, max: 60 })

test('the shipped table knows whole years of real days', () => {
  const days = Object.keys(table.days)
  expect(days.every(isDay)).toBe(true)
  for (let year = table.firstYear!; year <= table.lastYear; year += 1) {
    const off = days.filter((day) => day.startsWith(`${year}-`) && table.days[day] === 'off')
    for (const fixed of ['01-01', '05-01', '10-01', '10-02', '10-03']) expect(off).toContain(`${year}-${fixed}`)
    expect(off.length).toBeGreaterThanOrEqual(25)
    expect(off.length).toBeLessThanOrEqual(36)
  }
})

test('DL-4: a holiday in the week is off, a 调休 Saturday or Sunday is worked', () => {
  expect(isWorkday('2026-02-17', table)).toBe(false)
  expect(isWorkday('2026-02-14', table)).toBe(true)
  expect(isWorkday('2026-10-10', table)).toBe(true)
  expect(isWorkday('2026-11-23', table)).toBe(true)
  expect(isWorkday('2026-11-28', table)).toBe(false)
})

test('15 working days over the National Day of 2026 jump the holiday and count the worked Saturday', () => {
  expect(addWorkdays('2026-09-28', 15, table)).toEqual({ day: '2026-10-23', tentative: false })
  expect(addWorkdays('2026-11-23', 15, table)).toEqual({ day: '2026-12-14', tentative: false })
})

test('past the table only weekends and fixed holidays are off, and the date is tentative', () => {
  expect(isWorkday('2027-01-01', table)).toBe(false)
  expect(isWorkday('2027-01-02', table)).toBe(false)
  expect(isWorkday('2027-10-04', table)).toBe(true)
  expect(isWorkday('2028-05-02', table)).toBe(false)
  expect(addWorkdays('2026-12-30', 1, table)).toEqual({ day: '2026-12-31', tentative: false })
  expect(addWorkdays('2026-12-31', 1, table)).toEqual({ day: '2027-01-04', tentative: true })
  expect(isTentative('2022-12-30', table)).toBe(true)
})

test('an empty table never makes a submit fail', () => {
  expect(addWorkdays('2026-11-23', 15, { lastYear: 0, days: {} })).toEqual({ day: '2026-12-14', tentative: true })
})

test('more working days never end earlier, and a later start never ends earlier', () => {
  fc.assert(
    fc.property(aDay, aCount, fc.integer({ min: 1, max: 30 }), (day, count, more) => {
      expect(addWorkdays(day, count + more, table).day > addWorkdays(day, count, table).day).toBe(true)
      expect(addWorkdays(addDays(day, more), count, table).day >= addWorkdays(day, count, table).day).toBe(true)
    }),
  )
})

test('the end is a working day with exactly that many working days up to it', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
      const end = addWorkdays(day, count, table).day
      let seen = 0
      for (let at = addDays(day, 1); at <= end; at = addDays(at, 1)) seen += isWorkday(at, table) ? 1 : 0
      expect([isWorkday(end, table), seen]).toEqual([true, count])
    }),
  )
})

test('half or negative working days are a programming error', () => {
  for (const count of [-1, 1.5, Number.NaN, 1e9]) expect(() => addWorkdays('2026-11-23', count, table)).toThrow(RangeError)
})

test('past the last year of the table the holidays with a fixed date are still holidays', () => {
  expect(publicHolidays('2026-09-26', '2026-10-02', table)).toEqual(['2026-09-26', '2026-09-27', '2026-10-01', '2026-10-02'])
  expect(publicHolidays('2026-12-30', '2027-05-31', table)).toEqual(['2027-01-01', '2027-05-01', '2027-05-02'])
})
