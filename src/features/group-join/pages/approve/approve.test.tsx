import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { anEvent, atEvent, eventCloud } from '@/testing/group-page'
import { idOf } from '@/testing/desk-page'
import { No } from '@/testing/pretend-cloud'
import type { InputOf, OutputOf } from '@/features/contracts'
import { copy } from '../../copy'
import ApprovePage from './index'

const words = copy.approve
afterEach(cleanup)

const candidate = (n: number): OutputOf<'groupJoin.ready'>['ready'][number] => ({
  caseId: `0190a0de-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`, version: 0, nameMasked: `骑${n}*`, work: '外卖配送员 · 美团', cameAt: '2026-11-23T02:30:00.000Z', verified: false, paper: false,
})
const twenty = Array.from({ length: 20 }, (_, n) => candidate(n))
const stage = (ready = twenty) => {
  const { cloud } = eventCloud()
  cloud.handlers['groupJoin.ready'] = () => ({ ready, left: [{ caseId: idOf(5), nameMasked: '孙*', reason: 'document_taken' }, { caseId: null, nameMasked: null, reason: 'not_sent' }], more: false })
  cloud.handlers['groupJoin.approve'] = ({ cases }) => ({ approved: cases.slice(1).map(({ caseId }) => caseId), left: [{ caseId: cases[0]!.caseId, reason: 'busy' }] })
  atEvent()
  render(<ApprovePage />)
  return cloud
}
const approved = (cloud: ReturnType<typeof stage>) => cloud.calls.filter(({ path }) => path === 'groupJoin.approve').map(({ input, key }) => ({ ...(input as InputOf<'groupJoin.approve'>), key }))
const tap = (label: string) => fireEvent.click(screen.getByLabelText(label, { selector: '[role=button]' }))

test('one tap and one question approve all but the one whose tick was taken away', async () => {
  const cloud = stage()
  fireEvent.click(await screen.findByLabelText('骑7*，外卖配送员 · 美团'))
  tap(words.count(19))
  expect(await screen.findByText(words.done(18))).toBeTruthy()
  const [sent] = approved(cloud)
  expect(sent?.groupJoinId).toBe(anEvent.groupJoinId)
  expect(sent?.cases).toHaveLength(19)
  expect(sent?.cases.map(({ caseId }) => caseId)).not.toContain(candidate(7).caseId)
  expect(screen.getByText(words.notDone(1))).toBeTruthy()
  expect(screen.getByText(copy.left.busy)).toBeTruthy()
})

test('who cannot be taken along stands below with the reason, before anything is tapped', async () => {
  stage()
  expect(await screen.findByText('孙*')).toBeTruthy()
  expect(screen.getByText(copy.left.document_taken)).toBeTruthy()
  expect(screen.getByText(copy.left.not_sent)).toBeTruthy()
})

test('with every tick away nothing can be sent, and one tap ticks all again', async () => {
  const cloud = stage()
  await screen.findByText(words.count(20))
  tap(words.nobody)
  expect(screen.getByText(words.pick)).toBeTruthy()
  tap(words.all)
  tap(words.count(20))
  await screen.findByText(words.done(19))
  expect(approved(cloud)[0]?.cases).toHaveLength(20)
})

test('a lost answer is asked for again under the same key, so nobody is approved twice', async () => {
  const cloud = stage()
  await screen.findByText(words.count(20))
  cloud.handlers['groupJoin.approve'] = () => { throw new No('service.unavailable') }
  tap(words.count(20))
  await screen.findByRole('alert')
  cloud.handlers['groupJoin.approve'] = ({ cases }) => ({ approved: cases.map(({ caseId }) => caseId), left: [] })
  tap(words.count(20))
  await screen.findByText(words.done(20))
  const keys = approved(cloud).map(({ key }) => key)
  expect(keys[1]).toBe(keys[0])
})

test('a list of two hundred is drawn thirty at a time and counted whole', async () => {
  stage(Array.from({ length: 200 }, (_, n) => ({ ...candidate(n % 100), caseId: `0190a0de-0000-7000-8000-000000000${String(n + 100)}` })))
  expect(await screen.findByText(words.count(200))).toBeTruthy()
  expect(screen.getAllByRole('checkbox')).toHaveLength(30)
  tap(words.show(170))
  expect(screen.getAllByRole('checkbox')).toHaveLength(60)
})

test('when nobody waits it says so and offers no button', async () => {
  stage([])
  expect(await screen.findByText(words.none)).toBeTruthy()
  expect(screen.queryByText(/^同意/)).toBeNull()
})
