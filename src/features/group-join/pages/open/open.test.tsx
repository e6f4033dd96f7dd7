import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { anEvent, asGuest, atEvent, eventCloud } from '@/testing/group-page'
import { someOptions } from '@/testing/join-reference'
import { No } from '@/testing/pretend-cloud'
import type { InputOf } from '@/features/contracts'
import { copy } from '../../copy'
import EventsPage from '../events'
import OpenPage from './index'

const words = copy.open
afterEach(cleanup)

const union = { id: '01919191-0000-7000-8000-0000000000c1', name: '平湖街道工联会', kind: 'catch_all' as const }
const stage = () => {
  const { cloud } = eventCloud()
  cloud.handlers['groupJoin.unions'] = () => [union]
  cloud.handlers['membership.options'] = () => someOptions
  cloud.handlers['groupJoin.open'] = () => anEvent
  atEvent()
  return cloud
}
const act = () => fireEvent.click(screen.getByLabelText(words.act, { selector: '[role=button]' }))
const place = (value: string) => fireEvent.change(screen.getByLabelText(new RegExp(`^${words.place}`), { selector: 'input' }), { target: { value } })

test('a union, a place and two hours are enough: the event is open, and its code is on the next page', async () => {
  const cloud = stage()
  render(<OpenPage />)
  await screen.findByText(union.name)
  place('平湖美团站点')
  act()
  await waitFor(() => expect(jest.mocked(Taro.redirectTo).mock.calls.at(-1)?.[0]).toMatchObject({ url: expect.stringContaining(anEvent.groupJoinId) }))
  const sent = cloud.calls.find(({ path }) => path === 'groupJoin.open')?.input as InputOf<'groupJoin.open'>
  expect(sent).toMatchObject({ organizationId: union.id, place: '平湖美团站点' })
  expect(Date.parse(sent.closesAt) - Date.parse(sent.opensAt)).toBe(2 * 3_600_000)
})

test('a place that is missing and a time that is over are said in words, and nothing is lost', async () => {
  const cloud = stage()
  render(<OpenPage />)
  await screen.findByText(union.name)
  act()
  expect(await screen.findByText(words.problems.place!)).toBeTruthy()
  cloud.handlers['groupJoin.open'] = () => { throw new No('request.invalid', [{ path: 'closesAt', reason: 'over' }]) }
  place('平湖美团站点')
  act()
  expect(await screen.findByText(words.problems.closesAt!)).toBeTruthy()
})

test('the events within reach stand in a list with their figures; an empty list says what it is for', async () => {
  const cloud = stage()
  const page = render(<EventsPage />)
  expect(await screen.findByText('平湖美团站点')).toBeTruthy()
  expect(screen.getByText(new RegExp(copy.events.counts(3, 0)))).toBeTruthy()
  page.unmount()
  cloud.handlers['groupJoin.list'] = () => ({ rows: [] })
  render(<EventsPage />)
  expect(await screen.findByText(copy.events.none.title)).toBeTruthy()
})

test('a guest is asked to sign in', () => {
  stage()
  asGuest()
  render(<EventsPage />)
  expect(screen.getByText(copy.guest.title)).toBeTruthy()
})
