import { fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { OutputOf } from '@/features/contracts'
import { idOf, signInAs } from '@/testing/desk-page'
import { No, pretendCloud, type PretendCloud } from '@/testing/pretend-cloud'
import { copy } from '../../copy'
import HoldsPage from './index'

type Hold = OutputOf<'holds.list'>['rows'][number]
const hold: Hold = { holdId: idOf(1), what: 'person', number: 'LG100001', nameMasked: '王*', reason: '仲裁 2026-17', until: null, setAt: '2026-11-20T02:00:00Z', liftedAt: null, state: 'running' }

let cloud: PretendCloud
let rows: Hold[]
const calls = (path: string) => cloud.calls.filter((call) => call.path === path).map((call) => call.input)
const type = (label: string, text: string) => {
  const input = screen.getByLabelText(new RegExp(`^${label.slice(0, 5)}`), { selector: 'input' })
  fireEvent.input(input, { target: { value: text }, detail: { value: text } })
  fireEvent.blur(input, { detail: { value: text } })
}
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => {
  rows = []
  cloud = pretendCloud({
    'holds.list': () => ({ rows }),
    'holds.set': (form) => {
      const made: Hold = { ...hold, holdId: form.holdId, what: form.what, number: form.number, reason: form.reason, until: form.until ?? null }
      rows = [made]
      return made
    },
    'holds.lift': () => {
      rows = [{ ...hold, state: 'lifted', liftedAt: '2026-11-23T02:00:00Z' }]
      return rows[0]!
    },
  })
})

test('a hold is set by a number and a reason, and stands in the list', async () => {
  signInAs(['district'])
  render(<HoldsPage />)
  expect(await screen.findByText(copy.none.title)).toBeTruthy()
  tap(copy.add)
  tap(copy.form.act)
  expect(await screen.findByText(copy.form.problems.number!)).toBeTruthy()
  type(copy.form.number, 'LG100001')
  type(copy.form.reason, '仲裁 2026-17')
  type(copy.form.until, '2027-02-30')
  tap(copy.form.act)
  expect(await screen.findByText(copy.form.problems.until!)).toBeTruthy()
  type(copy.form.until, '2099-11-23')
  tap(copy.form.act)
  expect(await screen.findByText(copy.reason('仲裁 2026-17'))).toBeTruthy()
  expect(calls('holds.set')).toEqual([expect.objectContaining({ what: 'person', number: 'LG100001', reason: '仲裁 2026-17', until: '2099-11-23' })])
})

test('a number that was not found is said so, and what was typed stays', async () => {
  cloud.handlers['holds.set'] = () => { throw new No('object.not_found') }
  signInAs(['admin'])
  render(<HoldsPage />)
  await screen.findByText(copy.none.title)
  tap(copy.add)
  type(copy.form.number, 'LG9')
  type(copy.form.reason, '复议')
  tap(copy.form.act)
  expect(await screen.findByText(copy.form.notFound)).toBeTruthy()
})

test('lifting asks once, because what is erased then does not come back', async () => {
  rows = [hold]
  signInAs(['district'])
  render(<HoldsPage />)
  await screen.findByText('王* · LG100001')
  tap(`${copy.lift}，LG100001`)
  expect(await screen.findByText(copy.states.lifted)).toBeTruthy()
  expect(jest.mocked(Taro.showModal).mock.calls.at(-1)?.[0]?.content).toContain('不能恢复')
  expect(calls('holds.lift')).toEqual([{ holdId: hold.holdId }])
})

test('whoever has no business here is told who has', async () => {
  signInAs(['chair'])
  render(<HoldsPage />)
  expect(await screen.findByText(copy.noRole.title)).toBeTruthy()
  expect(calls('holds.list')).toEqual([])
})
