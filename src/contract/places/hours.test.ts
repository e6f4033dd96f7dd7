import fc from 'fast-check'
import { addDays } from '@/contract/dates'
import { formatHours, parseHours, type Hours, type HoursRule } from './hours'
import { hoursInWords } from './hours-in-words'

const aDay = fc.integer({ min: 0, max: 700 }).map((count) => addDays('2026-01-01', count))
const spans = fc.uniqueArray(fc.integer({ min: 0, max: 287 }), { minLength: 2, maxLength: 8 }).map((cuts) => {
  const at = cuts.sort((a, b) => a - b).map((cut) => cut * 5)
  return Array.from({ length: Math.floor(at.length / 2) }, (_, i) => ({ from: at[2 * i]!, to: at[2 * i + 1]! }))
})
const anySpans = fc.oneof(fc.constant([]), fc.constant([{ from: 0, to: 1440 }]), spans, fc.tuple(fc.integer({ min: 600, max: 1439 }), fc.integer({ min: 1, max: 500 })).map(([from, to]) => [{ from, to: to + 1440 }]))
const week = fc.tuple(fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), fc.integer({ min: 0, max: 7 })).map(([days, cut]) =>
  [days.slice(0, cut), days.slice(cut)].filter((part) => part.length > 0).map((part) => ({ on: 'week' as const, days: part.sort((a, b) => a - b) })))
const anyHours: fc.Arbitrary<Hours> = fc.tuple(week, fc.boolean(), fc.option(aDay), fc.integer({ min: 0, max: 9 }), fc.array(anySpans, { minLength: 5, maxLength: 5 })).map(([weeks, holiday, day, length, open]) => [
  ...weeks.map((days, i): HoursRule => ({ days, spans: open[i]! })),
  ...(holiday ? [{ days: { on: 'holiday' as const }, spans: open[3]! }] : []),
  ...(day ? [{ days: { on: 'dates' as const, from: day, to: addDays(day, length) }, spans: open[4]! }] : []),
])

test('hours that are written are read again as the same hours', () => {
  fc.assert(fc.property(anyHours, (hours) => {
    expect(parseHours(formatHours(hours))).toEqual(hours)
  }))
})

test('whatever is typed, reading it never throws, and what was read is written in one way', () => {
  const pieces = fc.array(fc.constantFrom('1', '5', '7', '-', ',', ' ', ';', 'H', 'off', '24', '08:30', '24:00', '2026-10-01', '~', 'x'), { maxLength: 14 }).map((parts) => parts.join(''))
  fc.assert(fc.property(fc.oneof(pieces, fc.string()), (text) => {
    const hours = parseHours(text)
    if (hours) expect(parseHours(formatHours(hours))).toEqual(hours)
    expect(hoursInWords(text).length).toBeGreaterThan(0)
  }), { numRuns: 2000 })
})

test('what contradicts itself or cannot be is refused', () => {
  for (const text of ['', '1-5', '8 24', '5-1 24', '1-5 9:00-18:00', '1-5 09:00-25:00', '1-5 09:60-10:00', '1-5 24:00-08:00', '1-5 24;5 off', 'H off;H 24', '1-5 09:00-12:00,11:00-13:00', '2026-02-30 off', '2026-10-03~2026-10-01 off', '2026-10-01~2026-10-07 off;2026-10-05 24', '1 24 off', '1-5 24;']) {
    expect([text, parseHours(text)]).toEqual([text, null])
  }
})

test('hours are told in words, a rule a line', () => {
  expect(hoursInWords('1-5 08:30-12:00,14:00-18:00;6,7 09:00-12:00;H off;2026-10-01~2026-10-03 10:00-16:00')).toEqual([
    '周一至周五 08:30–12:00、14:00–18:00', '周六、周日 09:00–12:00', '法定节假日 不开放', '2026年10月1日至10月3日 10:00–16:00',
  ])
  expect(hoursInWords('1-7 24')).toEqual(['每天 24 小时'])
  expect(hoursInWords('1-7 17:00-02:00')).toEqual(['每天 17:00–次日 02:00'])
  expect(hoursInWords('1-7 08:00-24:00')).toEqual(['每天 08:00–24:00'])
  expect(hoursInWords('2026-12-31~2027-01-02 off;2026-11-29 24')).toEqual(['2026年12月31日至2027年1月2日 不开放', '2026年11月29日 24 小时'])
  expect(hoursInWords('早上到晚上')).toEqual(['早上到晚上'])
})
