import { cleanup, render, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { aPersonsData } from '@/testing/persons-data'
import { newPhone, tap } from '@/testing/join-page'
import { No, type PretendCloud } from '@/testing/pretend-cloud'
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

it('a withdrawn consent is given again with one tap, after its whole text could be read and what it means was said', async () => {
  const notice = { purpose: 'identity', version: '2026-11-01', title: '证件号码单独同意书', text: '谁在处理：工会。\n会给谁看：你选的工会。', recipients: ['你选择加入的工会'], lack: 'withdrawn' as const }
  let lacking = [notice]
  cloud.handlers['myData.see'] = () => aPersonsData()
  cloud.handlers['myData.consentTexts'] = () => lacking
  cloud.handlers['myData.giveConsent'] = ({ purpose, version }) => {
    lacking = []
    return { purpose, version }
  }
  render(<Consents />)
  const words = copy.consents.again
  expect(await screen.findByText(words.why.withdrawn)).toBeTruthy()
  expect(screen.getByText(words.means)).toBeTruthy()
  expect(screen.queryByText('会给谁看：你选的工会。')).toBeNull()
  tap(`${words.read}：${notice.title}`)
  expect(screen.getByText('会给谁看：你选的工会。')).toBeTruthy()
  tap(words.to(notice.title))
  await waitFor(() => expect(screen.queryByText(words.why.withdrawn)).toBeNull())
  expect(cloud.calls.filter(({ path }) => path === 'myData.giveConsent').map(({ input }) => input)).toEqual([{ purpose: 'identity', version: '2026-11-01' }])
})

it('a text that was replaced while it was read is shown anew', async () => {
  let version = '2026-11-01'
  cloud.handlers['myData.see'] = () => aPersonsData()
  cloud.handlers['myData.consentTexts'] = () => [{ purpose: 'membership', version, title: '入会信息告知书', text: '', recipients: ['工会'], lack: 'outdated' }]
  cloud.handlers['myData.giveConsent'] = () => {
    version = '2026-12-01'
    throw new No('my_data.notice_changed')
  }
  render(<Consents />)
  const words = copy.consents.again
  await screen.findByText(words.why.outdated)
  tap(words.to('入会信息告知书'))
  expect(await screen.findByText(new RegExp(copy.consents.version('2026-12-01')))).toBeTruthy()
  expect(screen.getByRole('alert').textContent).toContain('换了新版')
})
