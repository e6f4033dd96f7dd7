import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { aLife, aMove } from '@/testing/a-life'
import { newPhone, tap } from '@/testing/join-page'
import { No, type PretendCloud } from '@/testing/pretend-cloud'
import type { OutputOf } from '@/features/contracts'
import { copy } from '../../life-copy'
import LifePage from './index'

type Life = OutputOf<'membership.history'>
let cloud: PretendCloud
let life: Life

const row = (label: string) => screen.getByLabelText(new RegExp(`^${label}`), { selector: '[role=button]' })
const calls = (path: string) => cloud.calls.filter((call) => call.path === path).map((call) => call.input)
const open = async (is: Partial<Life> = {}) => {
  life = aLife(is)
  const page = render(<LifePage />)
  await screen.findByText(copy.head.card).catch(() => screen.findByText(copy.head.join))
  return page
}

beforeEach(() => {
  cloud = newPhone()
  cloud.handlers['membership.history'] = () => life
})

it('says how somebody stands, and every period, role and honour with its dates', async () => {
  await open({
    periods: [{ unionName: '龙城街道总工会', status: 'active', fromOn: '2025-01-02', toOn: null }, { unionName: '龙科公司工会', status: 'kept', fromOn: '2024-05-10', toOn: '2025-01-02' }],
    roles: [{ role: 'chair', organizationName: '龙科公司工会', fromOn: '2024-06-01', toOn: '2025-01-02' }], marks: [{ mark: 'activist', organizationName: '龙科公司工会', fromOn: '2024-07-01', toOn: null }],
  })
  expect(screen.getByText(copy.head.member)).toBeTruthy()
  expect(screen.getByText('龙科公司工会 · 保留会籍')).toBeTruthy()
  expect(screen.getByText('2024年5月10日 — 2025年1月2日')).toBeTruthy()
  expect(screen.getByText(/2024年6月1日 — 2025年1月2日/)).toBeTruthy()
  expect(screen.getByText(`龙科公司工会 · ${copy.marks.activist}`)).toBeTruthy()
})

it('keeps the membership with two taps and asks for no proof, and it is as easy to go on', async () => {
  cloud.handlers['membership.keep'] = () => {
    life = aLife({ member: { ...aLife().member!, status: 'kept', statusOn: '2026-11-23', reason: 'unemployed' } })
    return life as never
  }
  cloud.handlers['membership.resume'] = () => {
    life = aLife()
    return life as never
  }
  await open()
  fireEvent.click(row(copy.keep.title))
  fireEvent.click(row('暂时没有工作'))
  expect(await screen.findByText(copy.head.kept)).toBeTruthy()
  expect(calls('membership.keep')).toEqual([{ reason: 'unemployed' }])
  fireEvent.click(row(copy.resume.title))
  expect(await screen.findByText(copy.head.member)).toBeTruthy()
})

it('leaves in one step after one question, without asking why, and offers the way back', async () => {
  cloud.handlers['membership.leave'] = () => {
    life = aLife({ member: null, comeBackUntil: '2026-11-30' })
    return { member: null, comeBackUntil: '2026-11-30' }
  }
  cloud.handlers['membership.comeBack'] = () => {
    life = aLife()
    return life as never
  }
  await open()
  fireEvent.click(row(copy.leave.title))
  expect(await screen.findByText(copy.head.left)).toBeTruthy()
  expect(jest.mocked(Taro.showModal).mock.calls.at(-1)?.[0]?.title).toBe(copy.leave.ask)
  expect(document.querySelectorAll('input, textarea, select')).toHaveLength(0)
  tap(copy.head.back)
  expect(await screen.findByText(copy.head.member)).toBeTruthy()
  expect(calls('membership.leave')).toEqual([{}])
})

it('says so when coming back is not possible any more, and joining stays open', async () => {
  cloud.handlers['membership.comeBack'] = () => { throw new No('membership.duplicate_document') }
  await open({ member: null, comeBackUntil: '2026-11-30' })
  tap(copy.head.back)
  expect(await screen.findByRole('alert')).toBeTruthy()
  expect(screen.getByText(copy.head.join)).toBeTruthy()
})

it('shows a move that is under way, with who has it until when, and takes it back', async () => {
  cloud.handlers['membership.withdrawMove'] = () => {
    life = aLife({ move: aMove({ state: 'withdrawn' }) })
    return aMove({ state: 'withdrawn' })
  }
  await open({ move: aMove() })
  expect(screen.getByText(/龙科公司工会在看，最晚 12月14日/)).toBeTruthy()
  expect(screen.queryByLabelText(new RegExp(`^${copy.move.title}`), { selector: '[role=button]' })).toBeNull()
  tap(copy.moving.withdraw)
  await waitFor(() => expect(row(copy.move.title)).toBeTruthy())
  expect(calls('membership.withdrawMove')).toEqual([{ moveId: aMove().moveId, version: 1 }])
})

it('says why a move was refused, in the words of the list and of the reviewer, and what next', async () => {
  await open({ move: aMove({ state: 'refused', refusal: { sentence: '我们查到你不在这个单位工作。', next: '原来的会籍不变。', note: '人事说没有' } }) })
  expect(screen.getByText('我们查到你不在这个单位工作。')).toBeTruthy()
  expect(screen.getByText(copy.moving.says('人事说没有'))).toBeTruthy()
  expect(screen.getByText(copy.moving.again)).toBeTruthy()
})

it('offers joining to somebody who is no member, and nothing that only members can do', async () => {
  await open({ member: null, periods: [] })
  expect(screen.getByText(copy.head.none)).toBeTruthy()
  expect(screen.queryByText(copy.leave.title)).toBeNull()
})
