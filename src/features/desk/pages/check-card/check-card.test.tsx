import { fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { signInAs } from '@/testing/desk-page'
import { No, pretendCloud } from '@/testing/pretend-cloud'
import { copy } from '../../copy'
import CheckCard from './index'

const member = { nameMasked: '周*龙', memberNo: '100001', unionName: '平湖街道总工会', sinceOn: '2026-11-01', status: 'active' as const }
const words = copy.card
const tap = (name: string) => void fireEvent.click(screen.getByRole('button', { name }))
const field = () => screen.getByLabelText(new RegExp(`^${words.code}`), { selector: 'input' })

beforeEach(() => signInAs(['chair']))

test('a good card shows who is a member of which union, masked, and the next one can come', async () => {
  const cloud = pretendCloud({ 'membership.checkCard': () => member })
  render(<CheckCard />)
  fireEvent.change(field(), { target: { value: ' abc.def ' } })
  tap(words.check)
  expect(await screen.findByText('周*龙')).toBeTruthy()
  expect(screen.getByText(words.standing.active)).toBeTruthy()
  expect(cloud.calls.map(({ input }) => input)).toEqual([{ code: 'abc.def' }])
  tap(words.again)
  expect((field() as HTMLInputElement).value).toBe('')
  tap(words.check)
  expect(await screen.findByText(words.missing)).toBeTruthy()
})

test('a used card says why it is refused, and what to do', async () => {
  pretendCloud({ 'membership.checkCard': () => { throw new No('membership.card_refused') } })
  render(<CheckCard />)
  fireEvent.change(field(), { target: { value: 'abc' } })
  tap(words.check)
  expect((await screen.findByRole('alert')).textContent).toContain('请对方刷新会员码')
})

test('a hand scanner, which types the code and ends with Enter, checks without a tap', async () => {
  pretendCloud({ 'membership.checkCard': () => member })
  render(<CheckCard />)
  fireEvent.change(field(), { target: { value: 'typed' } })
  fireEvent.keyDown(field(), { key: 'Enter' })
  expect(await screen.findByText('100001')).toBeTruthy()
})

test('scanning checks at once; a scan given up changes nothing', async () => {
  const cloud = pretendCloud({ 'membership.checkCard': () => member })
  const scan = jest.fn(async () => ({ result: 'scanned' }))
  Object.assign(Taro, { scanCode: scan })
  render(<CheckCard />)
  scan.mockRejectedValueOnce(new Error('scanCode:fail cancel'))
  tap(words.scan)
  expect(cloud.calls).toEqual([])
  tap(words.scan)
  expect(await screen.findByText('100001')).toBeTruthy()
})
