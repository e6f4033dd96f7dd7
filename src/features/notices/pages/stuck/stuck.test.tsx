import { fireEvent, render, screen } from '@testing-library/react'
import type { OutputOf } from '@/features/contracts'
import { idOf, signInAs } from '@/testing/desk-page'
import { pretendCloud, type PretendCloud } from '@/testing/pretend-cloud'
import { pageCopy as copy } from '../../page-copy'
import StuckPage from './index'

type Stuck = OutputOf<'notices.stuck'>['rows'][number]
const message: Stuck = { id: idOf(1), topic: 'decided', kind: 'membership.approved', number: 'RH20261123-000001', organizationName: '平湖街道总工会', reason: '47003', attempts: 7, createdAt: '2026-11-20T02:00:00Z', stuckAt: '2026-11-21T02:00:00Z' }

let cloud: PretendCloud
let rows: Stuck[]
const calls = (path: string) => cloud.calls.filter((call) => call.path === path).map((call) => call.input)

beforeEach(() => {
  rows = [message]
  const settled = (state: 'waiting' | 'dropped') => ({ messageId }: { messageId: string }) => {
    rows = []
    return { messageId, state }
  }
  cloud = pretendCloud({ 'notices.stuck': () => ({ rows }), 'notices.resend': settled('waiting'), 'notices.toldOtherwise': settled('dropped') })
})

test('what could not be sent is named by its number, with the reason and two ways on', async () => {
  signInAs(['district'])
  render(<StuckPage />)
  expect(await screen.findByText(copy.reason('47003'))).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: `${copy.resend}，${message.number}` }))
  expect(await screen.findByText(copy.none.title)).toBeTruthy()
  expect(calls('notices.resend')).toEqual([{ messageId: message.id }])
})

test('having told the person is noted after one question', async () => {
  signInAs(['admin'])
  render(<StuckPage />)
  await screen.findByText(copy.reason('47003'))
  fireEvent.click(screen.getByRole('button', { name: `${copy.told}，${message.number}` }))
  expect(await screen.findByText(copy.none.title)).toBeTruthy()
  expect(calls('notices.toldOtherwise')).toEqual([{ messageId: message.id }])
})

test('a chair is told that others deal with it', async () => {
  signInAs(['chair'])
  render(<StuckPage />)
  expect(await screen.findByText(copy.noRole.title)).toBeTruthy()
  expect(calls('notices.stuck')).toEqual([])
})
