import { caseSteps } from '@/contract/case-steps'
import { aStatus } from '@/testing/a-status'
import { copy } from '../copy'
import { timeLine, whoAndUntil } from './time-line'

const now = '2026-11-25T02:00:00Z'

it('says who has the application and until when, with the weekday', () => {
  expect(whoAndUntil(aStatus({}), now)).toEqual({ main: '龙城街道总工会在看，最晚 12月14日（星期一）答复', more: null })
  expect(whoAndUntil(aStatus({ promiseTentative: true }), now).more).toBe(copy.status.tentative)
})

it('says plainly that the promise was broken and who has it now', () => {
  expect(whoAndUntil(aStatus({ overdue: true, handledBy: '龙岗区总工会' }), now)).toEqual({ main: copy.status.overdue, more: copy.status.overdueUntil('龙岗区总工会') })
  expect(timeLine(aStatus({ overdue: true }), now).at(-1)).toEqual({ title: copy.status.decision, note: copy.status.overdue, state: 'next' })
})

it('shows what happened, what is going on and what comes next, and nothing next once it is decided', () => {
  const open = timeLine(aStatus({ state: 'in_review' }), now)
  expect(open.map(({ state }) => state)).toEqual(['done', 'now', 'next'])
  expect(open[0]).toEqual({ title: copy.steps.received, note: '11月23日 16:05', state: 'done' })
  expect(timeLine(aStatus({ state: 'refused' }), now).map(({ state }) => state)).toEqual(['done'])
})

it('has words for every step that a case can take, and for one of a newer cloud', () => {
  for (const what of [...caseSteps, 'something_new']) expect(timeLine(aStatus({ steps: [{ at: now, what, by: null }] }), now)[0]!.title).toMatch(/[\u4e00-\u9fff]/)
})
