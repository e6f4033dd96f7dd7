import { cleanup, render, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { aPersonsData } from '@/testing/persons-data'
import { newPhone, tap } from '@/testing/join-page'
import type { PretendCloud } from '@/testing/pretend-cloud'
import { copy } from '../../copy'
import Consents from './index'

let cloud: PretendCloud

beforeEach(() => {
  cloud = newPhone()
  jest.mocked(Taro.showModal).mockClear()
})
afterEach(cleanup)

it('says what withdrawing means before it is done, and then offers what comes next', async () => {
  const data = aPersonsData()
  cloud.handlers['myData.see'] = () => data
  cloud.handlers['myData.withdrawConsent'] = () => {
    Object.assign(data.consents[0]!, { withdrawnAt: '2026-11-23T02:00:00Z' })
    return { effect: 'still_member', withdrawnCases: 0 }
  }
  render(<Consents />)
  tap(await screen.findByText('入会信息告知书').then(() => `${copy.consents.act}：入会信息告知书`))
  await screen.findByText(copy.consents.leave)
  expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ content: copy.consents.effects.still_member }))
  expect(cloud.calls.filter(({ path }) => path === 'myData.withdrawConsent')).toHaveLength(1)
  expect(screen.getByText(copy.consents.to('你选择加入的工会、该工会的上级工会'))).toBeTruthy()
})

it('messages in WeChat are stopped with one tap and one question', async () => {
  let outside = 2
  cloud.handlers['myData.see'] = () => aPersonsData({ notices: { all: 4, unread: 1, outside } })
  cloud.handlers['myData.stopMessages'] = () => ({ outside: (outside = 0) as 0 })
  render(<Consents />)
  await screen.findByText(copy.messages.left(2))
  tap(copy.messages.act)
  await waitFor(() => expect(screen.queryByText(copy.messages.title)).toBeNull())
  expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ content: copy.messages.text }))
})

it('a consent that no membership rests on leads nowhere when it is withdrawn', async () => {
  const [first] = aPersonsData().consents
  cloud.handlers['myData.see'] = () => aPersonsData({ consents: [{ ...first!, purpose: 'provider_check', title: '联网核对身份单独同意书', effect: 'nothing', withdrawnAt: '2026-11-23T02:00:00Z' }] })
  render(<Consents />)
  await screen.findByText('联网核对身份单独同意书')
  expect(screen.queryByText(copy.consents.leave)).toBeNull()
})

it('withdraws nothing when the person thinks better of it', async () => {
  cloud.handlers['myData.see'] = () => aPersonsData()
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ errMsg: 'ok', confirm: false, cancel: true })
  render(<Consents />)
  await screen.findByText('证件号码单独同意书')
  tap(`${copy.consents.act}：证件号码单独同意书`)
  await waitFor(() => expect(Taro.showModal).toHaveBeenCalled())
  expect(cloud.calls.some(({ path }) => path === 'myData.withdrawConsent')).toBe(false)
})

it('tells somebody who has consented to nothing so', async () => {
  cloud.handlers['myData.see'] = () => aPersonsData({ consents: [] })
  render(<Consents />)
  expect(await screen.findByText(copy.consents.emptyTitle)).toBeTruthy()
})
