import { promiseOf, replyDay, type Clock } from './clock'
import type { HolidayTable } from '@/contract/dates'

const table: HolidayTable = { lastYear: 2026, days: { '2026-10-01': 'off', '2026-10-02': 'off', '2026-10-05': 'off', '2026-10-06': 'off', '2026-10-07': 'off', '2026-09-20': 'work', '2026-10-10': 'work' } }
const clock: Clock = { promise: 15, reply: 15 }
const at = (day: string) => new Date(`${day}T02:00:00Z`)
const never = { askedAt: null, answeredAt: null }

describe('the promised day', () => {
  it('is 15 working days after the application', () => {
    expect(promiseOf({ submittedAt: at('2026-11-02'), ...never }, clock, table)).toEqual({ day: '2026-11-23', tentative: false })
  })
  it('knows holidays and the Saturdays that are worked for them', () => {
    expect(promiseOf({ submittedAt: at('2026-09-18'), ...never }, { ...clock, promise: 9 }, table).day).toBe('2026-09-30')
    expect(promiseOf({ submittedAt: at('2026-09-30'), ...never }, { ...clock, promise: 3 }, table).day).toBe('2026-10-10')
  })
  it('counts from the day in Longgang, not in London', () => {
    expect(promiseOf({ submittedAt: new Date('2026-11-02T17:00:00Z'), ...never }, clock, table).day).toBe('2026-11-24')
  })
  it('is tentative past the holiday table', () => {
    expect(promiseOf({ submittedAt: at('2026-12-21'), ...never }, clock, table)).toMatchObject({ tentative: true })
  })
})

describe('while the question is with the applicant', () => {
  const asked = { submittedAt: at('2026-11-02'), askedAt: at('2026-11-09') }
  it('the clock stands still: the day is the latest possible one until the answer comes', () => {
    expect(replyDay(asked.askedAt, clock, table).day).toBe('2026-11-30')
    expect(promiseOf({ ...asked, answeredAt: null }, clock, table).day).toBe('2026-12-14')
  })
  it('an answer brings it forward to the 10 working days that were left', () => {
    expect(promiseOf({ ...asked, answeredAt: at('2026-11-11') }, clock, table).day).toBe('2026-11-25')
  })
  it('three working days are left at least, however late the question came', () => {
    expect(promiseOf({ submittedAt: at('2026-11-02'), askedAt: at('2026-12-01'), answeredAt: at('2026-12-02') }, clock, table).day).toBe('2026-12-07')
  })
})
