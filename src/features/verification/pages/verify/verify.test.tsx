import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { OutputOf } from '@/features/contracts'
import { setSignedIn } from '@/client/session-token'
import { button, ownPhone, tap } from '@/testing/own-phone'
import { No, pretendCloud, type PretendCloud } from '@/testing/pretend-cloud'
import { copy } from '../../copy'
import VerifyPage from './index'

type Mine = OutputOf<'verification.mine'>
const consent = { version: '2026-11-01', title: '联网核对身份单独同意书', text: '谁在处理：工会。\n会给谁看：腾讯云。', recipients: ['腾讯云'] }
const closed = { offer: 'off', triesLeft: 3, consent: null } as const
const nobodyYet: Mine = {
  state: 'none', verified: null, person: { nameMasked: '王**', documentKind: 'resident_id', documentMasked: '1101**********002X' }, unionName: '龙城街道总工会', promiseWorkdays: 10,
  asked: null, refusal: null, lacks: null, provider: { offer: 'on', triesLeft: 3, consent }, face: closed,
}
const asked = { caseId: '0198f000-0000-7000-8000-000000000001', number: 'RZ20261123-000001', state: 'submitted', version: 0, unionName: '龙城街道总工会', promisedOn: '2026-12-07', promiseTentative: false, overdue: false } as const
const done: Mine = { ...nobodyYet, state: 'verified', verified: { way: 'desk', at: '2026-11-23T02:00:00.000Z', unionName: '龙城街道总工会' } }

let cloud: PretendCloud
let mine: Mine
beforeEach(() => {
  ownPhone()
  mine = nobodyYet
  cloud = pretendCloud({ 'verification.mine': () => mine })
})
afterEach(() => {
  cleanup()
  jest.useRealTimers()
})

const open = async () => {
  render(<VerifyPage />)
  await screen.findByText(copy.ask)
}
const sent = (path: string) => cloud.calls.filter((call) => call.path === path).map(({ input }) => input)

it('offers the ways as equals: each says what it needs and how long, each has a button of the same kind, none is the main one (PI-9)', async () => {
  await open()
  const looks = [copy.desk.act, copy.chair.act, copy.provider.act].map((name) => button(name).className)
  expect(new Set(looks).size).toBe(1)
  expect(screen.getAllByText(copy.bring)).toHaveLength(3)
  expect(screen.getAllByText(copy.takes)).toHaveLength(3)
  expect(screen.queryByText(copy.face.title)).toBeNull()
  expect(screen.getByText(copy.who('王**', '居民身份证'))).toBeTruthy()
  expect(screen.getByText('1101**********002X')).toBeTruthy()
})

it('sends nothing to the service before the separate consent, and says who would see it (PI-3)', async () => {
  cloud.handlers['verification.checkByProvider'] = () => {
    mine = done
    return { outcome: 'verified', triesLeft: 2 }
  }
  await open()
  expect(screen.getByText(copy.consent.who('腾讯云'))).toBeTruthy()
  tap(copy.provider.act)
  expect(screen.getByText(copy.consent.missing)).toBeTruthy()
  expect(sent('verification.checkByProvider')).toEqual([])
  tap(`${copy.consent.read}：${consent.title}`)
  expect(screen.getByText('会给谁看：腾讯云。')).toBeTruthy()
  fireEvent.click(document.querySelector('[role=checkbox]')!)
  tap(copy.provider.act)
  expect(await screen.findByText(copy.done.title)).toBeTruthy()
  expect(sent('verification.checkByProvider')).toEqual([{ consent: '2026-11-01' }])
})

it.each([['unavailable', copy.provider.unavailable], ['unconfirmed', copy.provider.unconfirmed]] as const)('a service that says %s: told in plain words, and the other ways stand where they were', async (outcome, words) => {
  mine = { ...nobodyYet, provider: { ...nobodyYet.provider, consent: null } }
  cloud.handlers['verification.checkByProvider'] = () => ({ outcome, triesLeft: 3 })
  await open()
  tap(copy.provider.act)
  expect(await screen.findByText(words)).toBeTruthy()
  for (const name of [copy.desk.act, copy.chair.act]) expect(button(name)).toBeTruthy()
})

it.each([['off', copy.provider.off], ['apply', copy.provider.apply], ['document', copy.provider.document], ['used_up', copy.provider.usedUp]] as const)('a service that is %s is said to be, without a dead button', async (offer, words) => {
  mine = { ...nobodyYet, provider: { offer, triesLeft: 0, consent: null } }
  await open()
  expect(screen.getByText(words)).toBeTruthy()
  expect(screen.queryByLabelText(copy.provider.act, { selector: '[role=button]' })).toBeNull()
})

it('asks the chair with one id, though the first reply was lost', async () => {
  let lost = true
  cloud.handlers['verification.askChair'] = ({ caseId }) => {
    if (lost) {
      lost = false
      throw new No('service.unavailable')
    }
    mine = { ...nobodyYet, state: 'submitted', asked: { ...asked, caseId } }
    return { ...asked, caseId }
  }
  await open()
  tap(copy.chair.act)
  await screen.findByRole('alert')
  tap(copy.chair.act)
  expect(await screen.findByText(copy.chair.asked('龙城街道总工会'))).toBeTruthy()
  const ids = sent('verification.askChair').map((input) => (input as { caseId: string }).caseId)
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
})

it('says who has the question and until when; taking it back opens the way again', async () => {
  mine = { ...nobodyYet, state: 'submitted', asked }
  cloud.handlers['verification.withdrawAsking'] = ({ caseId }) => {
    mine = nobodyYet
    return { caseId, state: 'withdrawn', version: 1 }
  }
  await open()
  expect(screen.getByText(/12月7日/)).toBeTruthy()
  tap(copy.chair.back)
  await waitFor(() => expect(button(copy.chair.act)).toBeTruthy())
  expect(sent('verification.withdrawAsking')).toEqual([{ caseId: asked.caseId, version: 0 }])
})

it('a refusal says why and what next', async () => {
  mine = { ...nobodyYet, refusal: { sentence: '这位主席不认识你。', next: '请带证件到现场。' } }
  await open()
  expect(screen.getByText('这位主席不认识你。')).toBeTruthy()
  expect(screen.getByText('请带证件到现场。')).toBeTruthy()
})

it('while the code for the desk is shown the page finds out by itself that it is done', async () => {
  jest.useFakeTimers({ now: new Date('2026-11-23T02:00:00Z') })
  cloud.handlers['verification.deskCode'] = () => ({ code: 'LGV1.1', expiresAt: new Date(Date.now() + 60_000).toISOString() })
  render(<VerifyPage />)
  await act(() => jest.advanceTimersByTimeAsync(100))
  tap(copy.desk.act)
  await act(() => jest.advanceTimersByTimeAsync(100))
  expect(document.querySelector('[role=img][aria-label="二维码"]')).not.toBeNull()
  mine = done
  await act(() => jest.advanceTimersByTimeAsync(5_000))
  expect(screen.getByText(copy.done.title)).toBeTruthy()
  expect(screen.getByText(copy.ways.desk)).toBeTruthy()
})

it('leads to the application whoever has handed nothing in, and to signing in whoever is nobody yet', async () => {
  mine = { ...nobodyYet, person: null, unionName: null }
  const { unmount } = render(<VerifyPage />)
  expect(await screen.findByText(copy.nothing.what)).toBeTruthy()
  unmount()
  setSignedIn(null)
  render(<VerifyPage />)
  expect(await screen.findByText(copy.guest.title)).toBeTruthy()
})

it('says before anybody goes to the desk that a consent is missing, leads to it, and keeps the way that asks for its own', async () => {
  mine = { ...nobodyYet, lacks: 'withdrawn' }
  await open()
  expect(screen.getByText(copy.agreeFirst.why.withdrawn)).toBeTruthy()
  for (const gone of [copy.desk.act, copy.chair.act]) expect(screen.queryByLabelText(gone)).toBeNull()
  expect(button(copy.provider.act)).toBeTruthy()
  tap(copy.agreeFirst.act)
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith(expect.objectContaining({ url: expect.stringContaining('my-data/pages/consents') as string })))
})

it('asks the same question under the same key when the answer was lost, though the consent is known by then', async () => {
  let lost = true
  cloud.handlers['verification.checkByProvider'] = () => {
    mine = { ...nobodyYet, provider: { offer: 'on', triesLeft: 3, consent: null } }
    if (!lost) return { outcome: 'unavailable', triesLeft: 3 }
    lost = false
    throw new No('service.unavailable')
  }
  await open()
  fireEvent.click(document.querySelector('#consent-provider')!)
  tap(copy.provider.act)
  await waitFor(() => expect(document.querySelector('#consent-provider')).toBeNull())
  await waitFor(() => tap(copy.provider.act))
  await screen.findByText(copy.provider.unavailable)
  const calls = cloud.calls.filter(({ path }) => path === 'verification.checkByProvider')
  expect(calls.map(({ input }) => input)).toEqual([{ consent: consent.version }, { consent: consent.version }])
  expect(new Set(calls.map(({ key }) => key)).size).toBe(1)
})
