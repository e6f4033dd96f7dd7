import * as v from 'valibot'
import { day, instant } from './fields'

it.each(['2026-02-30', '2025-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '20260223'])('takes no day that the calendar does not have: %s', (text) => {
  expect(v.is(day, text)).toBe(false)
  expect(v.is(instant, `${text}T08:00:00Z`)).toBe(false)
})

it.each(['2026-11-23T24:00:00Z', '2026-11-23T08:60:00Z', '2026-11-23T08:00:00', '2026-11-23'])('takes no instant without a time of the clock and its zone: %s', (text) => {
  expect(v.is(instant, text)).toBe(false)
})

it('takes the leap day, and an instant of another zone', () => {
  expect(v.is(day, '2028-02-29')).toBe(true)
  for (const text of ['2028-02-29T23:59:59Z', '2028-02-29T23:59:59.123+08:00']) expect(v.is(instant, text)).toBe(true)
})
