import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { dayOf, formatDay } from '@/contract/dates'
import type { OutputOf } from '@/features/contracts'
import { ownPhone, tap } from '@/testing/own-phone'
import { No, pretendCloud, type PretendCloud } from '@/testing/pretend-cloud'
import { copy } from '../../copy'
import CheckPage from './index'

type Mine = OutputOf<'duplicates.mine'>
const id = '0198f000-0000-7000-8000-000000000001'
const running = { caseId: id, number: 'CF20261123-000001', state: 'submitted', version: 0, handledBy: '龙城街道总工会', promisedOn: '2099-12-07', promiseTentative: false, overdue: false } as const
const nothingYet: Mine = { ready: true, promiseWorkdays: 10, running: null, last: null }

let cloud: PretendCloud
let mine: Mine
beforeEach(() => {
  ownPhone()
  mine = nothingYet
  cloud = pretendCloud({ 'duplicates.mine': () => mine })
})
afterEach(cleanup)

const sent = () => cloud.calls.filter(({ path }) => path === 'duplicates.report').map(({ input }) => input as { caseId: string; said: string; note?: string })
const choose = (title: string) => void fireEvent.click(screen.getByText(title))

it('asks which case it is before anything is sent, and says that in words', async () => {
  render(<CheckPage />)
  await screen.findByText(copy.which)
  tap(copy.act)
  expect(screen.getByText(copy.missing)).toBeTruthy()
  expect(sent()).toEqual([])
})

it('sends one question under one id, though the first reply was lost, and then says who has it until when', async () => {
  let lost = true
  cloud.handlers['duplicates.report'] = ({ caseId }) => {
    if (lost) {
      lost = false
      throw new No('service.unavailable')
    }
    mine = { ...nothingYet, running: { ...running, caseId } }
    return { ...running, caseId }
  }
  render(<CheckPage />)
  await screen.findByText(copy.which)
  choose(copy.sayings.earlier_account.title)
  tap(copy.act)
  await waitFor(() => expect(sent()).toHaveLength(1))
  await screen.findByLabelText(copy.act, { selector: '[role=button]' })
  tap(copy.act)
  expect(await screen.findByText(copy.running.title('龙城街道总工会'))).toBeTruthy()
  expect(screen.getByText(copy.running.number(running.number))).toBeTruthy()
  // Where it can be done at once is where it lies, not whichever union is near.
  expect(screen.getByText(/带证件原件和手机到龙城街道总工会现场/)).toBeTruthy()
  expect(new Set(sent().map(({ caseId }) => caseId)).size).toBe(1)
  expect(screen.queryByText(copy.which)).toBeNull()
})

it('says what came of it, what next, and until when it can be undone', async () => {
  mine = { ...nothingYet, last: { caseId: id, number: running.number, at: '2026-11-20T02:00:00.000Z', outcome: 'merged', sentence: null, next: null, undoUntil: '2026-12-20T02:00:00.000Z' } }
  render(<CheckPage />)
  expect(await screen.findByText(copy.last.outcomes.merged.title)).toBeTruthy()
  expect(screen.getByText(copy.last.wrong(formatDay('2026-12-20', dayOf(Date.now()))))).toBeTruthy()
})

it('shows the reason of an unchanged registration, and offers to ask once more', async () => {
  mine = { ...nothingYet, last: { caseId: id, number: running.number, at: '2026-11-20T02:00:00.000Z', outcome: 'kept_apart', sentence: '核对过了，不用改。', next: '照旧使用。', undoUntil: null } }
  render(<CheckPage />)
  expect(await screen.findByText('核对过了，不用改。')).toBeTruthy()
  tap(copy.last.again)
  expect(await screen.findByText(copy.which)).toBeTruthy()
})

it('leads who has given nothing yet to an application', async () => {
  mine = { ...nothingYet, ready: false }
  render(<CheckPage />)
  expect(await screen.findByText(copy.nothing.title)).toBeTruthy()
})

it('speaks of no other record, whatever there is', () => {
  const { compare, ...forPerson } = copy
  expect(JSON.stringify(forPerson)).not.toMatch(/另一条|别人已|已被占用|已登记过/)
  expect(compare.title).toBeTruthy()
})
