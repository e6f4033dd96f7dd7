import { fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { sentence } from '@/client/words'
import { aMove } from '@/testing/a-life'
import { anEmployer, catchAll, employersUnion } from '@/testing/join-reference'
import { choose, newPhone, pick, tap, type as typeIn } from '@/testing/join-page'
import { No, type PretendCloud } from '@/testing/pretend-cloud'
import type { InputOf } from '@/features/contracts'
import { copy as joining } from '../../copy'
import { copy } from '../../life-copy'
import MovePage from './index'

let cloud: PretendCloud
const sent = () => cloud.calls.filter((call) => call.path === 'membership.move').map((call) => call.input as InputOf<'membership.move'>)
const open = async () => {
  render(<MovePage />)
  await screen.findByText(copy.work.ask)
}
const byPlatform = async () => {
  choose(/跟平台干活/)
  pick(joining.place.platform, '美团')
  pick(joining.place.street, '龙城街道')
  await screen.findByText(joining.union.reviewer(catchAll.name))
}

beforeEach(() => {
  cloud = newPhone()
  cloud.handlers['membership.move'] = ({ moveId }) => aMove({ moveId })
})

it('asks for the place of work and the union only, and then the new union has it', async () => {
  await open()
  await byPlatform()
  expect(document.querySelectorAll('input')).toHaveLength(0)
  tap(copy.work.hand)
  expect(await screen.findByText(copy.work.sent)).toBeTruthy()
  expect(sent()).toEqual([{ moveId: expect.any(String) as string, organizationId: catchAll.id, streetCode: '440307015', platformCode: 'meituan' }])
})

it('leads from the employer to its union, the street known by itself', async () => {
  await open()
  choose(/在公司、工厂/)
  typeIn(joining.place.employer, '龙科')
  fireEvent.click(await screen.findByLabelText(new RegExp(anEmployer.name), { selector: '[role=radio]' }))
  await screen.findByText(joining.union.reviewer(employersUnion.name))
  tap(copy.work.hand)
  expect(await screen.findByText(copy.work.sent)).toBeTruthy()
  expect(sent()).toMatchObject([{ employerId: anEmployer.id, organizationId: employersUnion.id }])
})

it('marks what is missing and sends nothing', async () => {
  await open()
  tap(copy.work.hand)
  expect(await screen.findByText(joining.problem('door', 'required'))).toBeTruthy()
  choose(/跟平台干活/)
  expect(await screen.findByText(joining.problem('platformCode', 'required'))).toBeTruthy()
  expect(sent()).toEqual([])
})

it('keeps the wish on the phone without a network and says so', async () => {
  await open()
  await byPlatform()
  cloud.online = false
  tap(copy.work.hand)
  expect(await screen.findByText(copy.moving.waitingWhy)).toBeTruthy()
})

it('says plainly that the membership is in this union already, and the choice stands', async () => {
  cloud.handlers['membership.move'] = () => { throw new No('membership.already_member') }
  await open()
  await byPlatform()
  tap(copy.work.hand)
  expect(await screen.findByText(copy.work.refused['membership.already_member'].what)).toBeTruthy()
  expect(screen.getByText(joining.union.reviewer(catchAll.name))).toBeTruthy()
})

it('leads to the notice when a consent is missing, and what was chosen is handed in afterwards', async () => {
  const answer = cloud.handlers['membership.move']!
  cloud.handlers['membership.move'] = () => { throw new No('consent.needed', [{ path: 'identity', reason: 'withdrawn' }]) }
  await open()
  await byPlatform()
  tap(copy.work.hand)
  await screen.findByText(sentence('consent.needed').what)
  tap(copy.work.agree)
  expect(Taro.navigateTo).toHaveBeenCalledWith(expect.objectContaining({ url: expect.stringContaining('my-data/pages/consents') as string }))
  cloud.handlers['membership.move'] = answer
  tap(copy.work.hand)
  expect(await screen.findByText(copy.work.sent)).toBeTruthy()
})
