import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { setSignedIn } from '@/client/session-token'
import { router } from '@/testing/stubs/taro'
import { fillYou, finish, newPhone, next, openJoin, picker, submitted, tap, type } from '@/testing/join-page'
import { catchAll, employersUnion } from '@/testing/join-reference'
import { No, type PretendCloud } from '@/testing/pretend-cloud'
import type { OutputOf } from '@/features/contracts'
import { copy } from '../../copy'
import { groupCopy } from '../../group-copy'
import JoinPage from './index'

const event: OutputOf<'groupJoin.find'> = {
  code: '314159', place: '平湖美团站点', phase: 'open', endsAt: '2099-01-01T00:00:00.000Z', platformCode: 'meituan', occupationCode: 'food_rider', union: { ...catchAll, kind: 'catch_all' }, employer: null,
}

let cloud: PretendCloud
beforeEach(() => {
  cloud = newPhone()
  cloud.handlers['groupJoin.find'] = ({ code }) => {
    if (code !== event.code) throw new No('object.not_found')
    return event
  }
  cloud.handlers['groupJoin.arrive'] = () => ({ listed: true })
})
afterEach(() => {
  cleanup()
  router.params = {}
})
const scan = (params: Record<string, string>) => {
  router.params = params
  return render(<JoinPage />)
}
/** From the place on: the union of the event, who they are, the signature. */
const toTheEnd = async () => {
  next()
  await screen.findByText(copy.union.reviewer(catchAll.name))
  next()
  await screen.findByText(copy.you.ask)
  fillYou()
  next()
  await screen.findByText(copy.sign.ask)
  await finish()
  await screen.findByText(copy.sent.received)
}
const calls = (path: string) => cloud.calls.filter((call) => call.path === path).map((call) => call.input)

test('who scans finds the event and its union named, nothing to fill in but who they are, and hands it in for the event', async () => {
  scan({ group: '314159' })
  expect(await screen.findByText(groupCopy.title('平湖美团站点'))).toBeTruthy()
  expect(screen.getByText(groupCopy.union(catchAll.name))).toBeTruthy()
  await screen.findByText(copy.place.askPlatform)
  expect([picker(copy.place.platform), picker(copy.place.occupation), picker(copy.place.street)].map((one) => one.selectedOptions[0]?.text)).toEqual(['美团', '外卖配送员', '龙城街道'])
  expect(calls('groupJoin.arrive')).toEqual([{ code: '314159' }])
  await toTheEnd()
  expect(submitted(cloud)[0]?.form).toMatchObject({ door: 'platform', organizationId: catchAll.id, groupJoin: { code: '314159' } })
})

test('WeChat\'s own code brings the event as its scene, and a worker of the employer finds the employer filled in', async () => {
  cloud.handlers['groupJoin.find'] = () => ({ ...event, platformCode: null, occupationCode: null, union: { ...employersUnion, kind: 'enterprise' }, employer: { id: '01919191-0000-7000-8000-0000000000e1', name: '深圳市龙科精密制造有限公司', uscc: null, streetCode: '440307015' } })
  scan({ scene: 'g%3D314159' })
  expect(await screen.findByText(copy.place.askEmployer)).toBeTruthy()
  expect(screen.getByText('深圳市龙科精密制造有限公司')).toBeTruthy()
})

test('who cannot scan types the six digits; a wrong number is said, and joining goes on without the event', async () => {
  await openJoin()
  tap(groupCopy.have)
  type(groupCopy.code, '12')
  tap(groupCopy.use)
  expect(await screen.findByText(groupCopy.codeWrong)).toBeTruthy()
  type(groupCopy.code, '271828')
  tap(groupCopy.use)
  expect(await screen.findByText(groupCopy.unknown)).toBeTruthy()
  tap(groupCopy.leave)
  expect(await screen.findByText(copy.door.ask)).toBeTruthy()
  tap(groupCopy.have)
  type(groupCopy.code, '314159')
  tap(groupCopy.use)
  expect(await screen.findByText(groupCopy.title('平湖美团站点'))).toBeTruthy()
})

test('without a network the form is begun all the same, and the event is found when the network is back', async () => {
  cloud.online = false
  const page = scan({ group: '314159' })
  expect(await screen.findByText(groupCopy.later)).toBeTruthy()
  page.unmount()
  cloud.online = true
  // Not from the code again: the draft remembers it.
  router.params = {}
  render(<JoinPage />)
  expect(await screen.findByText(groupCopy.title('平湖美团站点'))).toBeTruthy()
})

test('who does not want to take part leaves the event behind and chooses the union alone', async () => {
  scan({ group: '314159' })
  await screen.findByText(groupCopy.title('平湖美团站点'))
  tap(groupCopy.leave)
  await waitFor(() => expect(screen.queryByText(groupCopy.title('平湖美团站点'))).toBeNull())
  await toTheEnd()
  expect(submitted(cloud)[0]?.form).not.toHaveProperty('groupJoin')
})

test('an event that has ended is said, and the form goes on to the same union', async () => {
  cloud.handlers['groupJoin.find'] = () => ({ ...event, phase: 'ended' })
  scan({ group: '314159' })
  expect(await screen.findByText(groupCopy.over)).toBeTruthy()
  expect(screen.getByText(copy.place.askPlatform)).toBeTruthy()
})

test('a guest is told of to nobody until they have signed in', async () => {
  setSignedIn(null)
  scan({ group: '314159' })
  await screen.findByText(groupCopy.title('平湖美团站点'))
  expect(calls('groupJoin.arrive')).toEqual([])
})

test('a member elsewhere is shown the door of moving beside the event', async () => {
  cloud.handlers['membership.mine'] = () => ({ member: { memberNo: 'LG1', unionName: '龙科公司工会', sinceOn: '2026-01-01', status: 'active' }, application: null, move: null })
  scan({ group: '314159' })
  expect(await screen.findByText(copy.door.member('龙科公司工会'))).toBeTruthy()
  expect(screen.getByLabelText(copy.door.memberTransfer)).toBeTruthy()
})
