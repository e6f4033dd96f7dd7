import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import { outbox } from '@/client/outbox'
import { aStatus } from '@/testing/a-status'
import { field, finish, newPhone, next, openJoin, picker, receiptFor, submitted, tap, toSign, type } from '@/testing/join-page'
import { aDocument, someOptions } from '@/testing/join-reference'
import { No, type PretendCloud } from '@/testing/pretend-cloud'
import { signHere } from '@/testing/signing'
import { copy } from '../../copy'
import { moveRoute } from '../../store'
import JoinPage from './index'

let cloud: PretendCloud
beforeEach(() => {
  cloud = newPhone()
})
afterEach(async () => {
  useRouter().params = {}
  cleanup()
  await outbox.discardAll()
})

it('a refusal by the cloud leads back to the field, with everything as it was; the same record is handed in again under a new key', async () => {
  cloud.handlers['membership.submitJoin'] = () => { throw new No('request.invalid', [{ path: 'phone', reason: 'phone' }]) }
  await openJoin()
  await toSign()
  await finish()
  expect(await screen.findByText(copy.problems.phone.other)).toBeTruthy()
  expect(field(copy.you.document).value).toBe(aDocument)
  cloud.handlers['membership.submitJoin'] = (form) => receiptFor(form)
  type(copy.you.phone, '13900006677')
  next()
  await screen.findByText(copy.sign.ask)
  tap(copy.sign.hand)
  await screen.findByText(copy.sent.received)
  const [first, second] = submitted(cloud)
  expect(second!.form.applicationId).toBe(first!.form.applicationId)
  expect(second!.key).not.toBe(first!.key)
})

it('MEM-2: a member is led to changing work instead of a second membership, and what was filled in waits until it is given up', async () => {
  cloud.handlers['membership.submitJoin'] = () => { throw new No('membership.already_member') }
  await openJoin()
  await toSign()
  await finish()
  fireEvent.click(await screen.findByLabelText(copy.refused.toTransfer))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/${moveRoute}` })
  expect(screen.getByLabelText(copy.refused.giveUpLabel)).toBeTruthy()
})

it('MEM-2: whoever is a member of a union outside the district takes the membership along, and names it', async () => {
  cloud.handlers['membership.submitJoin'] = (form) => receiptFor(form)
  await openJoin()
  tap(copy.door.transfer)
  await screen.findByText(copy.door.transferTitle)
  type(copy.door.previous, '某某公司工会')
  await toSign(copy.union.askTransfer)
  await finish()
  await screen.findByText(copy.sent.received)
  expect(submitted(cloud).at(-1)!.form).toEqual(expect.objectContaining({ mode: 'transfer', previousUnion: '某某公司工会' }))
})

it('PI-1: when the letter has changed meanwhile, the person reads and signs the new one', async () => {
  cloud.handlers['membership.submitJoin'] = (form) => {
    if (form.letterVersion !== '2023') throw new No('membership.letter_changed')
    return receiptFor(form)
  }
  await openJoin()
  await toSign()
  cloud.handlers['membership.options'] = () => ({ ...someOptions, letter: { version: '2023', text: '新的申请书。', confirmed: true } })
  await finish()
  await screen.findByText('新的申请书。')
  tap(copy.sign.hand)
  expect(screen.getAllByText(copy.problems.letter.other).length).toBeGreaterThan(0)
  tap('重新签')
  await signHere()
  tap(copy.sign.hand)
  await screen.findByText(copy.sent.received)
})

it('begins anew from a refused application without asking again what is known', async () => {
  cloud.handlers['membership.status'] = () => aStatus({ state: 'refused' })
  useRouter().params = { again: aStatus({}).applicationId }
  await openJoin()
  await screen.findByText(copy.join.saved)
  next()
  await screen.findByText(copy.place.askPlatform)
  await screen.findByLabelText(new RegExp(`^${copy.place.platform}`), { selector: 'select' })
  expect([picker(copy.place.platform).value, picker(copy.place.occupation).value, picker(copy.place.street).value]).toEqual(['0', '0', '0'])
})

it('a refusal is met again after the mini-program was closed, the document number with it', async () => {
  cloud.handlers['membership.submitJoin'] = () => { throw new No('request.invalid', [{ path: 'name', reason: 'characters' }]) }
  const first = await openJoin()
  await toSign()
  await finish()
  await screen.findByText(copy.problems.name.other)
  first.unmount()
  render(<JoinPage />)
  await screen.findByText(copy.problems.name.other)
  expect(field(copy.you.document).value).toBe(aDocument)
})
