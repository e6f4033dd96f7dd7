import { act, cleanup, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { outbox } from '@/client/outbox'
import { back, choose, field, finish, newPhone, next, openJoin, pick, submitted, tap, tickAll, toSign, toUnion, type } from '@/testing/join-page'
import { aDocument, catchAll } from '@/testing/join-reference'
import type { PretendCloud } from '@/testing/pretend-cloud'
import { signHere } from '@/testing/signing'
import { copy } from '../../copy'
import JoinPage from './index'

let cloud: PretendCloud
beforeEach(() => {
  cloud = newPhone()
})
afterEach(async () => {
  cleanup()
  await outbox.discardAll()
})

it('finds the draft again after the mini-program was closed, without document number and signature on the phone', async () => {
  const first = await openJoin()
  await toSign()
  tickAll()
  first.unmount()
  const kept = JSON.stringify(Taro.getStorageInfoSync().keys.filter((key) => key.startsWith('draft')).map((key) => Taro.getStorageSync(key)))
  expect(kept).toContain('欧阳小·丽')
  expect(kept).not.toContain(aDocument)
  render(<JoinPage />)
  await screen.findByText(copy.sign.ask)
  await signHere()
  tap(copy.sign.hand)
  expect(await screen.findByText(copy.problems.documentNumber.required)).toBeTruthy()
  expect(field(copy.you.name).value).toBe('欧阳小·丽')
})

it('goes on without a network: waits with what was filled in, and is received when the network is back', async () => {
  await openJoin()
  await toSign()
  cloud.online = false
  await finish()
  await screen.findByText(copy.sent.waiting)
  expect(screen.queryByText(copy.sent.received)).toBeNull()
  cloud.online = true
  await act(() => outbox.flush())
  await screen.findByText(copy.sent.received)
  expect(submitted(cloud)).toHaveLength(1)
})

it('shows the unions that were known last when the network is gone, and lets the rest be filled in when none were', async () => {
  const known = await openJoin()
  await toUnion()
  await screen.findByText(copy.union.reviewer(catchAll.name))
  cloud.online = false
  known.unmount()
  const again = render(<JoinPage />)
  await screen.findByText(copy.union.reviewer(catchAll.name))
  back()
  pick(copy.place.street, '平湖街道')
  next()
  await screen.findByText(copy.union.offlineNext)
  next()
  expect(await screen.findByText(copy.you.ask)).toBeTruthy()
  again.unmount()
})

it('employer search without a network: the typed name is enough', async () => {
  await openJoin()
  cloud.online = false
  choose(/我不确定/)
  next()
  await screen.findByLabelText(new RegExp(copy.place.employer), { selector: 'input' })
  type(copy.place.employer, '永兴五金厂')
  await screen.findByText(copy.place.offline)
  choose(/没找到/)
  expect(screen.getByText(copy.place.typed)).toBeTruthy()
})
