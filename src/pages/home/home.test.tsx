import { fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { useNetwork } from '@/client/network'
import { startSession, useSession } from '@/client/session'
import { setSignedIn } from '@/client/session-token'
import type { Role } from '@/contract/roles'
import { catalogue } from '@/features/catalogue'
import { pretendCloud } from '@/testing/pretend-cloud'
import Home from './index'
import { servicesFor } from './services'

const personId = '0190a0de-0000-7000-8000-000000000003'
const application = {
  applicationId: '0190a0de-0000-7000-8000-000000000001', number: 'RH20261123-000001', state: 'in_review' as const, version: 1,
  unionId: '0190a0de-0000-7000-8000-000000000002', unionName: '平湖街道总工会', promisedOn: '2026-12-14', promiseTentative: false, overdue: false,
}
const me = (roles: Role[] = []) => ({ personId, nameMasked: '周*龙', phoneMasked: null, demo: false, roles: roles.map((role) => ({ role, organizationId: application.unionId, organizationName: '平湖', toOn: null })), unread: 0 })

beforeEach(() => {
  Taro.clearStorageSync()
  setSignedIn(null)
  useSession.setState({ status: 'starting', me: null })
  useNetwork.setState({ online: true, reachable: true })
})

const open = () => {
  startSession()
  return render(<Home />)
}

test('a guest is invited to join, and one tap opens the form', async () => {
  pretendCloud({ 'account.me': () => null })
  open()
  fireEvent.click(await screen.findByRole('button', { name: '开始入会' }))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/features/membership/pages/join/index' })
})

test('a running application shows who has it and until which day', async () => {
  const cloud = pretendCloud({ 'account.me': () => me(), 'membership.mine': () => ({ member: null, application, move: null }) })
  open()
  expect(await screen.findByText(/平湖街道总工会在看，最晚 12月14日（星期一）答复/)).toBeTruthy()
  expect(cloud.calls.map(({ path }) => path)).toEqual(['account.me', 'membership.mine'])
})

test('what the union asks for leads straight to answering it', async () => {
  pretendCloud({ 'account.me': () => me(), 'membership.mine': () => ({ member: null, application: { ...application, state: 'needs_info' }, move: null }) })
  open()
  expect(await screen.findByText('还差你一步')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '去补材料' }))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/features/membership/pages/answer/index?id=${application.applicationId}` })
})

test('a member who changes work sees who has it and until which day, and goes on to the whole of it', async () => {
  const move = { moveId: application.applicationId, number: 'ZH20261123-000001', state: 'submitted' as const, unionName: '比亚迪工会', handledBy: '比亚迪工会', promisedOn: '2026-12-14', promiseTentative: false, overdue: false }
  pretendCloud({ 'account.me': () => me(), 'membership.mine': () => ({ member: { memberNo: 'LG1', unionName: '平湖街道总工会', sinceOn: '2026-11-01', status: 'active' }, application: null, move }) })
  open()
  expect(await screen.findByText('正在转会到比亚迪工会')).toBeTruthy()
  expect(screen.getByText(/比亚迪工会在看，最晚 12月14日（星期一）答复/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '看办到哪一步了' }))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/features/membership/pages/life/index' })
})

test('without a network the last known state is shown', async () => {
  const cloud = pretendCloud({ 'account.me': () => me(), 'membership.mine': () => ({ member: { memberNo: '100001', unionName: '平湖街道总工会', sinceOn: '2026-11-01', status: 'active' }, application: null, move: null }) })
  const { unmount } = open()
  expect(await screen.findByText('你是工会会员')).toBeTruthy()
  unmount()
  cloud.online = false
  open()
  expect(await screen.findByText('你是工会会员')).toBeTruthy()
})

test('a hotline is one tap away', async () => {
  pretendCloud({ 'account.me': () => null })
  open()
  fireEvent.click(screen.getByRole('button', { name: /^拨打 12351/ }))
  expect(Taro.makePhoneCall).toHaveBeenLastCalledWith({ phoneNumber: '12351' })
})

test('no door is dead: what is shown is a page of its service, and the desk only for those who review', () => {
  const shown = (roles: Role[]) => servicesFor(roles).map(({ id }) => id)
  expect(servicesFor(['chair']).every(({ open }) => typeof open === 'function')).toBe(true)
  expect(shown([])).not.toContain('desk')
  expect(shown(['lawyer', 'admin'])).not.toContain('desk')
  expect(shown(['officer'])).toContain('desk')
  expect(catalogue.flatMap(({ id, work }) => (work === undefined ? [id] : [id, `${id}-work`]))).toEqual(expect.arrayContaining(shown(['district'])))
  expect(shown(['officer'])).toContain('stations-work')
  expect(shown([])).not.toContain('stations-work')
})
