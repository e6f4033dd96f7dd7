import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { useSession } from '@/client/session'
import { setSignedIn } from '@/client/session-token'
import { aRow, deskCloud, idOf, openDesk, signInAs } from '@/testing/desk-page'
import { No } from '@/testing/pretend-cloud'
import { copy } from '../../copy'
import { useDesk } from '../../store'
import Queue from './index'

beforeEach(() => signInAs(['chair']))

test('who reviews nothing sees no queue, and none is asked for', () => {
  signInAs(['lawyer', 'admin'])
  const { cloud } = deskCloud([aRow(1)])
  render(<Queue />)
  expect(screen.getByText(copy.noRole.title)).toBeTruthy()
  expect(cloud.calls).toEqual([])
})

test('a guest is shown the way in', () => {
  setSignedIn(null)
  act(() => useSession.setState({ status: 'guest', me: null }))
  const { cloud } = deskCloud([aRow(1)])
  render(<Queue />)
  fireEvent.click(screen.getByRole('button', { name: copy.guest.act }))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/sign-in/index' })
  expect(cloud.calls).toEqual([])
})

test('on a phone a line says who, what, how late and who has it, and leads to the case', async () => {
  deskCloud([aRow(1, { overdueDays: 3, promisedOn: '2026-11-20', assigned: true, state: 'in_review' })])
  await openDesk()
  fireEvent.click(screen.getByRole('button', { name: /^入会，李\*，审核中，超期 3 天，有人在办，平湖街道总工会，外卖配送员，11月20日提交$/ }))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/features/desk/pages/case/index?id=${idOf(1)}` })
})

test('the figures stand beside the views, and a view asks for its own cases', async () => {
  const { cloud } = deskCloud([aRow(1), aRow(2)])
  cloud.handlers['desk.counts'] = () => ({ open: 2, mine: 1, overdue: 1, dueToday: 0, byKind: [{ kind: 'membership.join', open: 2 }] })
  await openDesk()
  expect((await screen.findByRole('radio', { name: '待办 2' })).getAttribute('aria-checked')).toBe('true')
  fireEvent.click(screen.getByRole('radio', { name: '已超期 1' }))
  await screen.findAllByText(/^入会 · /)
  expect(cloud.calls.filter(({ path }) => path === 'desk.list').at(-1)?.input).toEqual({ view: 'overdue' })
  expect(screen.queryByRole('radio', { name: /^入会审核/ })).toBeNull()
})

test('several kinds can be looked at one by one', async () => {
  const { cloud } = deskCloud([aRow(1)])
  cloud.handlers['desk.counts'] = () => ({ open: 2, mine: 0, overdue: 0, dueToday: 0, byKind: [{ kind: 'membership.join', open: 1 }, { kind: 'other.kind', open: 1 }] })
  await openDesk()
  fireEvent.click(await screen.findByRole('radio', { name: '入会审核 1' }))
  await screen.findAllByText(/^入会 · /)
  expect(cloud.calls.filter(({ path }) => path === 'desk.list').at(-1)?.input).toEqual({ view: 'open', kind: 'membership.join' })
})

test('a queue that cannot be renewed stays, says so, and can be asked again', async () => {
  const { cloud } = deskCloud([aRow(1)])
  await openDesk()
  cloud.handlers['desk.list'] = () => { throw new No('service.unavailable') }
  act(() => useDesk.getState().changed())
  const again = await screen.findByRole('button', { name: copy.renew })
  expect(screen.getByText('入会 · 李*')).toBeTruthy()
  cloud.handlers['desk.list'] = () => ({ rows: [aRow(2)] })
  fireEvent.click(again)
  expect(await screen.findByText('入会 · 王*')).toBeTruthy()
})

test('an empty queue says what would be here; a failing one can be asked again', async () => {
  const { cloud } = deskCloud([])
  const { unmount } = render(<Queue />)
  expect(await screen.findByText(copy.empties.open.title)).toBeTruthy()
  unmount()
  cloud.handlers['desk.list'] = () => { throw new No('service.unavailable') }
  render(<Queue />)
  const again = await screen.findByRole('button', { name: '再试一次' })
  cloud.handlers['desk.list'] = () => ({ rows: [aRow(1)] })
  fireEvent.click(again)
  expect(await screen.findByText('入会 · 李*')).toBeTruthy()
})
