import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { outbox, useOutboxEntries } from '@/client/outbox'
import { useNetwork } from '@/client/network'
import { setSignedIn } from '@/client/session-token'
import type { InputOf } from '@/features/contracts'
import { pretendCloud, No, type PretendCloud } from '@/testing/pretend-cloud'
import { router } from '@/testing/stubs/taro'
import { copy } from '../../place-copy'
import Suggest from './index'

const words = copy.suggest
let cloud: PretendCloud
const type = (label: string, value: string) => fireEvent.change(screen.getByRole('textbox', { name: new RegExp(`^${label}`) }), { target: { value } })
const pick = (label: string, name: string) => {
  const select = screen.getByLabelText<HTMLSelectElement>(new RegExp(`^${label}`), { selector: 'select' })
  fireEvent.change(select, { target: { value: [...select.options].find((option) => option.text === name)?.value } })
}
const sent = () => cloud.calls.filter(({ path }) => path === 'stations.suggest').map(({ input }) => input as InputOf<'stations.suggest'>)
const fill = async () => {
  render(<Suggest />)
  await screen.findByText(words.ask)
  pick(words.kind, '暖蜂驿站')
  type(words.name, '上木古路口休息点')
  pick(words.street, '平湖街道')
  type(words.address, '上木古路口便利店旁')
}

beforeEach(() => {
  router.params = {}
  Taro.clearStorageSync()
  useOutboxEntries.setState({ entries: [], guests: [] })
  setSignedIn({ personId: '0190a0de-0000-7000-8000-000000000003', token: 't' })
  useNetwork.setState({ online: true, reachable: true })
  cloud = pretendCloud({ 'stations.suggest': ({ suggestionId }) => ({ suggestionId, number: 'TJ20261123-000001', promisedOn: '2026-12-14' }) })
})

test('five fields, a number, and until when there is an answer', async () => {
  await fill()
  fireEvent.click(screen.getByRole('button', { name: words.hand }))
  expect(await screen.findByText(words.number('TJ20261123-000001'))).toBeTruthy()
  expect(screen.getByText(/12月14日/)).toBeTruthy()
  expect(sent()).toMatchObject([{ kind: 'station', name: '上木古路口休息点', streetCode: '440307003', address: '上木古路口便利店旁', why: '' }])
})

test('what is missing is said at the field, and nothing is sent', async () => {
  render(<Suggest />)
  await screen.findByText(words.ask)
  fireEvent.click(screen.getByRole('button', { name: words.hand }))
  expect(await screen.findByText(words.required.name)).toBeTruthy()
  expect(screen.getByText(words.required.streetCode)).toBeTruthy()
  expect(sent()).toEqual([])
})

test('without a network it waits on the phone and goes out once', async () => {
  await fill()
  cloud.online = false
  fireEvent.click(screen.getByRole('button', { name: words.hand }))
  expect(await screen.findByText(words.waiting)).toBeTruthy()
  cloud.online = true
  await act(() => outbox.flush())
  expect(await screen.findByText(words.sent)).toBeTruthy()
  expect(sent()).toHaveLength(1)
})

test('what was suggested before is said, and the fields stand as they were', async () => {
  cloud.handlers['stations.suggest'] = () => { throw new No('stations.suggested_already') }
  await fill()
  fireEvent.click(screen.getByRole('button', { name: words.hand }))
  expect(await screen.findByText('stations.suggested_already')).toBeTruthy()
})

test('a guest fills it in and signs in at the end', async () => {
  setSignedIn(null)
  await fill()
  fireEvent.click(screen.getByRole('button', { name: words.signIn }))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: expect.stringContaining('/pages/sign-in/index') as string })
  expect(sent()).toEqual([])
})

test('whoever suggested reads why it was not taken up, and what next', async () => {
  const suggestionId = '0190a0de-0000-7000-8000-000000000005'
  router.params = { id: suggestionId }
  cloud.handlers['stations.suggestion'] = () => ({ suggestionId, number: 'JY20261123-000001', name: '上木古路口休息点', state: 'refused', handledBy: '平湖街道总工会', promisedOn: '2026-12-14', promiseTentative: false, overdue: false, refusal: { sentence: '附近已经有一个。', next: '可以先去那里。' }, placeCode: null, ended: false })
  render(<Suggest />)
  expect(await screen.findByText('附近已经有一个。可以先去那里。')).toBeTruthy()
  expect(screen.getByText(words.states.refused)).toBeTruthy()
})

test('a suggestion whose place has closed is not being built any more', async () => {
  const suggestionId = '0190a0de-0000-7000-8000-000000000006'
  router.params = { id: suggestionId }
  cloud.handlers['stations.suggestion'] = () => ({ suggestionId, number: 'JY20261123-000002', name: '上木古路口休息点', state: 'approved', handledBy: '平湖街道总工会', promisedOn: null, promiseTentative: false, overdue: false, refusal: null, placeCode: null, ended: true })
  render(<Suggest />)
  expect(await screen.findByText(words.ended)).toBeTruthy()
  expect(screen.queryByText(words.approved)).toBeNull()
})
