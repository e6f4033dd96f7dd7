import fc from 'fast-check'
import { addDays, dayOf, startOf } from '@/contract/dates'
import { calendarOf, isOpen, openAt, openState, opensAtNight, type Openable } from './open'

/** A Monday. */
const MONDAY = '2026-11-23'
const at = (day: string, clock: string): number => Date.parse(`${day}T${clock}:00+08:00`)
const place = (hours: string | null, rest: Partial<Openable> = {}): Openable => ({ status: 'open', hours, facilities: [], doubt: null, ...rest })
const office = place('1-5 08:30-12:00,14:00-18:00;6 09:00-12:00')

test('it says until when it is open, and when it opens again', () => {
  expect(openState(office, at(MONDAY, '08:29'), [])).toEqual({ state: 'closed', opens: at(MONDAY, '08:30'), holidayUnsaid: false })
  expect(openState(office, at(MONDAY, '08:30'), [])).toEqual({ state: 'open', until: at(MONDAY, '12:00'), holidayUnsaid: false })
  expect(openState(office, at(MONDAY, '12:00'), [])).toEqual({ state: 'closed', opens: at(MONDAY, '14:00'), holidayUnsaid: false })
  expect(openState(office, at('2026-11-28', '12:00'), [])).toEqual({ state: 'closed', opens: at('2026-11-30', '08:30'), holidayUnsaid: false })
})

test('hours past midnight belong to the evening before', () => {
  const late = place('1 18:00-02:00')
  expect(openState(late, at('2026-11-24', '01:59'), [])).toEqual({ state: 'open', until: at('2026-11-24', '02:00'), holidayUnsaid: false })
  expect(openState(late, at('2026-11-24', '18:00'), [])).toMatchObject({ state: 'closed', opens: at('2026-11-30', '18:00') })
  expect(openState(late, at(MONDAY, '01:00'), [])).toMatchObject({ state: 'closed' })
})

test('day and night is not told as "until midnight", and a night that joins two days is one', () => {
  expect(openState(place('1-7 24'), at(MONDAY, '23:59'), [])).toEqual({ state: 'always', holidayUnsaid: false })
  expect(openState(place('1-5 24;6 00:00-10:00'), at('2026-11-27', '23:00'), [])).toMatchObject({ state: 'open', until: at('2026-11-28', '10:00') })
  expect(openState(place(null, { facilities: ['all_day'] }), at(MONDAY, '03:00'), [])).toMatchObject({ state: 'always' })
})

test('a stated date comes before the holiday, the holiday before the week', () => {
  const hours = place('1-7 09:00-18:00;H 10:00-12:00;2026-10-02 off')
  const holidays = ['2026-10-01', '2026-10-02', '2026-10-03']
  expect(openState(hours, at('2026-10-01', '13:00'), holidays)).toEqual({ state: 'closed', opens: at('2026-10-03', '10:00'), holidayUnsaid: false })
  expect(openState(hours, at('2026-10-02', '11:00'), holidays)).toMatchObject({ state: 'closed' })
  expect(openState(hours, at('2026-10-01', '13:00'), [])).toMatchObject({ state: 'open' })
})

test('on a public holiday of which the hours say nothing, that is said', () => {
  expect(openState(office, at('2026-10-01', '10:00'), ['2026-10-01'])).toEqual({ state: 'open', until: at('2026-10-01', '12:00'), holidayUnsaid: true })
  expect(openState(place('1-5 09:00-18:00;H off'), at('2026-10-01', '10:00'), ['2026-10-01'])).toMatchObject({ state: 'closed', holidayUnsaid: false })
})

test('unknown hours are never shown as open or closed', () => {
  expect(openState(place(null), at(MONDAY, '10:00'), [])).toEqual({ state: 'unknown' })
  expect(openState(place('随时'), at(MONDAY, '10:00'), [])).toEqual({ state: 'unknown' })
  expect(isOpen(place(null), calendarOf(at(MONDAY, '10:00'), []))).toBe(false)
})

test('several reports of a locked door put a doubt over what should be open, and nothing over what is closed anyway', () => {
  const doubt = { reports: 3, lastAt: at(MONDAY, '09:00') }
  expect(openState({ ...office, doubt }, at(MONDAY, '09:10'), [])).toEqual({ state: 'doubtful', reports: 3, since: doubt.lastAt })
  expect(openState({ ...office, doubt }, at(MONDAY, '20:00'), [])).toMatchObject({ state: 'closed' })
  expect(openState({ ...place(null), doubt }, at(MONDAY, '20:00'), [])).toMatchObject({ state: 'doubtful' })
})

test('a doubt ends a day after its last report, also on a phone that heard of nothing since', () => {
  const doubt = { reports: 3, lastAt: at(MONDAY, '09:00') }
  expect(openState({ ...office, doubt }, at(addDays(MONDAY, 1), '08:59'), [])).toMatchObject({ state: 'doubtful' })
  expect(openState({ ...office, doubt }, at(addDays(MONDAY, 1), '09:00'), [])).toMatchObject({ state: 'open' })
  expect(openState({ ...place(null), doubt }, at(addDays(MONDAY, 1), '09:00'), [])).toEqual({ state: 'unknown' })
})

test('a place that is not in service is not open, whatever its hours say', () => {
  const states = (['preparing', 'suspended', 'closed', 'merged', 'draft'] as const).map((status) => openState(place('1-7 24', { status }), at(MONDAY, '10:00'), []).state)
  expect(states).toEqual(['preparing', 'suspended', 'gone', 'gone', 'unknown'])
})

test('night is after midnight: who closes at twelve is not open at night', () => {
  const evening = calendarOf(at(MONDAY, '21:00'), [])
  expect([place('1-7 24'), place('1-7 18:00-02:00'), place('1-7 08:00-24:00'), office, place(null)].map((one) => opensAtNight(one, evening))).toEqual([true, true, false, false, false])
  // who opens at midnight is
  expect(opensAtNight(place('1-7 00:00-06:00'), evening)).toBe(true)
  // at one in the night from Monday to Tuesday, the night meant is the one that is passing
  expect(opensAtNight(place('1 18:00-02:00'), calendarOf(at('2026-11-24', '01:00'), []))).toBe(true)
  expect(opensAtNight(place('2 18:00-02:00'), calendarOf(at('2026-11-24', '01:00'), []))).toBe(false)
})

test('what is said of the next change is true a minute before and after it', () => {
  const hours = fc.constantFrom('1-5 08:30-18:00', '1-7 24', '1,3 22:00-06:00;6 00:00-24:00', '1-7 09:00-12:00,14:00-02:00;H off', '2 10:00-11:00;2026-11-26 off')
  const moment = fc.integer({ min: 0, max: 40 * 1440 }).map((minutes) => startOf(MONDAY) + minutes * 60_000)
  fc.assert(fc.property(hours, moment, fc.boolean(), (text, now, holiday) => {
    const holidays = holiday ? [addDays(dayOf(now), 1)] : []
    const open = (ms: number) => isOpen(place(text), calendarOf(ms, holidays))
    const state = openAt(place(text), calendarOf(now, holidays))
    if (state.state === 'open') expect([open(now), open(state.until - 60_000), open(state.until)]).toEqual([true, true, false])
    if (state.state === 'closed' && state.opens !== null) expect([open(now), open(state.opens - 60_000), open(state.opens)]).toEqual([false, false, true])
  }))
})
