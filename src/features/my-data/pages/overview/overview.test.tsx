import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { setSignedIn } from '@/client/session-token'
import { aPersonsData } from '@/testing/persons-data'
import { newPhone, tap, type } from '@/testing/join-page'
import { No, type PretendCloud } from '@/testing/pretend-cloud'
import { copy } from '../../copy'
import Overview from './index'

let cloud: PretendCloud
const sent = (path: string) => cloud.calls.filter((one) => one.path === path).map((one) => one.input)

beforeEach(() => {
  cloud = newPhone()
  cloud.handlers['myData.see'] = () => aPersonsData()
})
afterEach(cleanup)

const open = async () => {
  render(<Overview />)
  await screen.findByText('139****1111')
}

it('shows numbers masked, in full after a tap, and masked again', async () => {
  cloud.handlers['myData.reveal'] = () => ({ name: '欧阳小丽', documentNumber: '11010519491231002X', phone: '13900001111' })
  await open()
  expect(document.body.textContent).not.toContain('13900001111')
  tap(copy.who.show)
  expect(await screen.findByText('13900001111')).toBeTruthy()
  tap(copy.who.hide)
  expect(document.body.textContent).not.toContain('13900001111')
})

it('tells who has looked at the full numbers, where one is signed in, and lets a strange sign-in be ended', async () => {
  cloud.handlers['myData.endSession'] = () => ({ ended: true })
  await open()
  expect(screen.getByText(copy.looks.line('龙城街道总工会'))).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${copy.signIns.end}，`) }))
  await waitFor(() => expect(sent('myData.endSession')).toEqual([{ sessionId: aPersonsData().sessions[1]!.sessionId }]))
})

it('checks a new phone number before it is sent', async () => {
  cloud.handlers['myData.correctPhone'] = () => ({ phoneMasked: '138****2222' })
  await open()
  tap(copy.who.fixPhone)
  type(copy.phone.label, '1380000')
  tap(copy.phone.act)
  expect(await screen.findByText(copy.phone.wrong)).toBeTruthy()
  expect(sent('myData.correctPhone')).toEqual([])
  type(copy.phone.label, '138 0000 2222')
  tap(copy.phone.act)
  await waitFor(() => expect(sent('myData.correctPhone')).toEqual([{ phone: '13800002222' }]))
})

it('says that staff will look at a correction by a member, and repeats a lost one under the same id', async () => {
  await open()
  tap(copy.who.fixWho)
  expect(screen.getByText(copy.fix.staff)).toBeTruthy()
  type(copy.fix.name, '欧阳晓丽')
  type(copy.fix.number, '11010519491231002X')
  cloud.handlers['myData.correct'] = () => { throw new No('service.unavailable') }
  tap(copy.fix.actStaff)
  await waitFor(() => expect(sent('myData.correct')).toHaveLength(1))
  cloud.handlers['myData.correct'] = ({ correctionId }) => ({ done: false, case: { caseId: correctionId, number: 'GZ1', promisedOn: '2026-12-14', promiseTentative: false } })
  await screen.findByRole('alert')
  tap(copy.fix.actStaff)
  await waitFor(() => expect(sent('myData.correct')).toHaveLength(2))
  const [first, second] = sent('myData.correct') as { correctionId: string }[]
  expect(second).toEqual(first)
})

it('shows why a correction was refused and what next', async () => {
  cloud.handlers['myData.see'] = () => aPersonsData({ correction: { caseId: 'c', number: 'GZ1', state: 'refused', version: 2, handledBy: '龙城街道总工会', promisedOn: null, promiseTentative: false, refusal: { sentence: '还不能说明。', next: '请带证件来。', note: null } } })
  await open()
  expect(screen.getByText('还不能说明。')).toBeTruthy()
  expect(screen.getByText('请带证件来。')).toBeTruthy()
})

it('asks a guest to sign in, and the cloud nothing', () => {
  setSignedIn(null)
  render(<Overview />)
  expect(screen.getByText(copy.guest.title)).toBeTruthy()
  expect(cloud.calls).toEqual([])
})

it('sends the JSON on in a tap of its own; turning back is no fault, a WeChat that can\'t is told', async () => {
  cloud.handlers['myData.exportData'] = () => ({ fileId: '01933f2a-0000-7000-8000-000000000009', bytes: 10, until: '2026-11-24T02:00:00Z' })
  cloud.handlers['files.link'] = () => ({ path: '/api/files/x', expiresAt: '2026-11-23T02:01:00Z' })
  jest.mocked(Taro.downloadFile).mockResolvedValue({ tempFilePath: 'wxfile://1' } as never)
  const share = jest.fn(async () => ({ errMsg: 'shareFileMessage:ok' }))
  Object.assign(Taro, { shareFileMessage: share })
  await open()
  tap(copy.take.json)
  await waitFor(() => expect(screen.getByRole('button', { name: copy.take.send })).toBeTruthy())
  expect(share).not.toHaveBeenCalled()
  tap(copy.take.send)
  await waitFor(() => expect(share).toHaveBeenCalledWith({ filePath: 'wxfile://1', fileName: copy.take.fileName }))
  share.mockRejectedValueOnce({ errMsg: 'shareFileMessage:fail cancel' })
  tap(copy.take.send)
  await waitFor(() => expect(share).toHaveBeenCalledTimes(2))
  expect(screen.queryByText(copy.take.unsent)).toBeNull()
  share.mockRejectedValueOnce(new TypeError('shareFileMessage is not a function'))
  tap(copy.take.send)
  expect(await screen.findByText(copy.take.unsent)).toBeTruthy()
})
