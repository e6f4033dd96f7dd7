import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import type { OutputOf } from '@/features/contracts'
import { idOf, signInAs } from '@/testing/desk-page'
import { No, pretendCloud, type PretendCloud } from '@/testing/pretend-cloud'
import { copy } from '../../copy'
import ComparePage from './index'

type Compared = OutputOf<'duplicates.compare'>
const words = copy.compare
const record = (over: Partial<Compared['claimant']> = {}): Compared['claimant'] => ({
  personId: idOf(1), nameMasked: '李**', documentKind: 'resident_id', documentMasked: '4403**********1234', phoneMasked: '139****0001', since: '2026-11-20', lastSeen: '2026-11',
  verification: { state: 'conflict', way: null }, membership: null, openCases: 1, signIns: 1, role: false, ...over,
})
const member = record({ personId: idOf(2), phoneMasked: '138****0009', lastSeen: '2024-03', verification: { state: 'none', way: null }, membership: { memberNo: 'LG100001', unionName: '平湖街道总工会', status: 'active', sinceOn: '2019-05-04' } })
const other: Compared['others'][number] = { sameDocument: true, samePhone: false, record: member, keeps: 'other', obstacle: null, keptApartOn: null }
const open: Compared = {
  caseId: idOf(5), number: 'CF20261123-000001', state: 'in_review', version: 1, handledBy: '平湖街道总工会', promisedOn: '2099-12-07', promiseTentative: false, overdue: false,
  said: 'earlier_account', note: null, outcome: null, writable: true, may: ['decide'], claimant: record(), others: [other], merge: null,
  reasons: [{ code: 'nothing_to_change', sentence: '核对过了，不用改。', next: '照旧使用。' }],
}
const overNow: Compared = {
  ...open, state: 'approved', version: 2, outcome: 'merged', may: ['undo'], others: [], claimant: member,
  merge: { mergeId: idOf(6), mergedAt: '2026-11-23T02:00:00.000Z', undoUntil: '2026-12-23T02:00:00.000Z', undone: false, may: true, back: 14, stays: { changed: 0, cases: 2, memberships: 0, files: 0 }, losses: ['sign_ins'] },
}

let cloud: PretendCloud
let now: Compared
beforeEach(() => {
  signInAs(['officer'])
  now = open
  useRouter().params = { id: idOf(5) }
  cloud = pretendCloud({ 'duplicates.compare': () => now })
})
afterEach(cleanup)

const buttons = (name: string) => screen.getAllByLabelText(name, { selector: '[role=button]' })
const tap = (name: string) => void fireEvent.click(buttons(name).at(-1)!)
const sent = (path: string) => cloud.calls.filter((call) => call.path === path).map(({ input }) => input)
const shown = async () => {
  render(<ComparePage />)
  await screen.findAllByText(words.title)
  await screen.findByText(words.lead(open.number, open.handledBy))
}

it('shows both records line by line, what is the same, which one goes on and why', async () => {
  await shown()
  for (const text of ['138****0009', '139****0001', words.keeps, words.same, words.rule.other + words.rule.why]) expect(screen.getByText(text)).toBeTruthy()
  expect(screen.getByText(/2024 年 3 月/)).toBeTruthy()
})

it('puts nothing together before the person and the document were seen', async () => {
  cloud.handlers['duplicates.merge'] = ({ caseId, version }) => {
    now = overNow
    return { caseId, state: 'approved', version: version + 1, undoUntil: '2026-12-23T02:00:00.000Z', movedRows: 14 }
  }
  await shown()
  tap(words.merge)
  tap(words.mergeSheet.act)
  expect(await screen.findByText(words.mergeSheet.seenMissing)).toBeTruthy()
  expect(sent('duplicates.merge')).toEqual([])
  fireEvent.click(document.querySelector('#seen')!)
  fireEvent.input(document.querySelector('input')!, { target: { value: '031234' } })
  tap(words.mergeSheet.act)
  expect(await screen.findByText(words.mergeSheet.done)).toBeTruthy()
  expect(sent('duplicates.merge')).toEqual([{ caseId: idOf(5), version: 1, otherId: idOf(2), seen: true, lastSigns: '031234' }])
  expect(await screen.findByText(words.over.merged)).toBeTruthy()
})

it('takes a number off the record that it was registered on by mistake, with the document seen and its end typed', async () => {
  cloud.handlers['duplicates.releaseDocument'] = ({ caseId, version }) => {
    now = { ...overNow, outcome: 'document_released', may: [], merge: null }
    return { caseId, state: 'approved', version: version + 1 }
  }
  await shown()
  tap(words.releaseDocument)
  for (const line of words.documentSheet.what) expect(await screen.findByText(line)).toBeTruthy()
  tap(words.documentSheet.act)
  expect(await screen.findByText(words.mergeSheet.seenMissing)).toBeTruthy()
  expect(sent('duplicates.releaseDocument')).toEqual([])
  fireEvent.click(document.querySelector('#seen')!)
  fireEvent.input(document.querySelector('input')!, { target: { value: '03123x' } })
  tap(words.documentSheet.act)
  expect(await screen.findByText(words.over.document_released)).toBeTruthy()
  expect(sent('duplicates.releaseDocument')).toEqual([{ caseId: idOf(5), version: 1, otherId: idOf(2), seen: true, lastSigns: '03123x' }])
})

it('says a wrong end of the number beside the button, and everything stays', async () => {
  cloud.handlers['duplicates.merge'] = () => { throw new No('duplicates.signs_wrong') }
  await shown()
  tap(words.merge)
  fireEvent.click(document.querySelector('#seen')!)
  fireEvent.input(document.querySelector('input')!, { target: { value: '999999' } })
  tap(words.mergeSheet.act)
  expect(await screen.findByRole('alert')).toBeTruthy()
  expect(buttons(words.mergeSheet.act)).toHaveLength(1)
})

it.each(['documents_differ', 'no_document', 'held', 'role_held'] as const)('says why two records are not put together (%s), and offers what can be done', async (obstacle) => {
  now = { ...open, others: [{ ...other, samePhone: true, obstacle }] }
  await shown()
  expect(screen.getByText(words.obstacles[obstacle])).toBeTruthy()
  expect(screen.queryByLabelText(words.merge, { selector: '[role=button]' })).toBeNull()
  expect(screen.queryAllByLabelText(words.release, { selector: '[role=button]' })).toHaveLength(obstacle === 'held' ? 0 : 1)
  expect(buttons(words.apart)).toHaveLength(1)
})

it('answers with a reason of the list when both stay apart', async () => {
  cloud.handlers['duplicates.keepApart'] = ({ caseId, version }) => {
    now = { ...open, state: 'refused', version: 2, outcome: 'kept_apart', may: [], others: [] }
    return { caseId, state: 'refused', version: version + 1 }
  }
  await shown()
  tap(words.apart)
  tap(words.apartSheet.act)
  expect(await screen.findByText(words.apartSheet.missing)).toBeTruthy()
  fireEvent.click(screen.getByText('核对过了，不用改。'))
  tap(words.apartSheet.act)
  expect(await screen.findByText(words.apartSheet.done)).toBeTruthy()
  expect(sent('duplicates.keepApart')).toEqual([{ caseId: idOf(5), version: 1, reason: 'nothing_to_change' }])
})

it('says of a check that nobody asked for that nobody is told, before and after', async () => {
  cloud.handlers['duplicates.keepApart'] = ({ caseId, version }) => {
    now = { ...open, said: null, state: 'refused', version: 2, outcome: 'kept_apart', may: [], others: [] }
    return { caseId, state: 'refused', version: version + 1 }
  }
  now = { ...open, said: null }
  await shown()
  tap(words.apart)
  const quiet = words.apartSheet.quiet
  for (const text of [quiet.title, quiet.pick]) expect(await screen.findByText(text)).toBeTruthy()
  fireEvent.click(screen.getByText('核对过了，不用改。'))
  expect(screen.queryByText(new RegExp(words.apartSheet.next))).toBeNull()
  tap(quiet.act)
  expect(await screen.findByText(quiet.done)).toBeTruthy()
  expect(screen.queryByText(words.over.kept_apart)).toBeNull()
})

it('shows nothing of a record in another union, and hands the check to who reaches both', async () => {
  cloud.handlers['duplicates.passUp'] = ({ caseId, version }) => ({ caseId, state: 'submitted', version: version + 1, handledBy: '龙岗区总工会' })
  now = { ...open, may: ['decide', 'pass_up'], others: [{ ...other, record: null }] }
  await shown()
  expect(screen.getByText(words.unseen)).toBeTruthy()
  tap(words.passUp)
  expect(await screen.findByText(words.passed('龙岗区总工会'))).toBeTruthy()
})

it('tells what undoing brings back and what it does not, and asks why and once more before it does', async () => {
  jest.mocked(Taro.showModal).mockResolvedValue({ confirm: true } as never)
  cloud.handlers['duplicates.undo'] = ({ caseId, version }) => {
    now = { ...overNow, outcome: 'unmerged', may: [], merge: { ...overNow.merge!, undone: true, may: false } }
    return { caseId, state: 'approved', version: version + 1 }
  }
  now = overNow
  render(<ComparePage />)
  await screen.findByText(words.over.merged)
  for (const line of [words.undo.back(14), words.undo.stays.cases(2), words.undo.losses.sign_ins]) expect(screen.getByText(line)).toBeTruthy()
  tap(words.undo.act)
  expect(await screen.findByText(words.undo.missing)).toBeTruthy()
  fireEvent.input(document.querySelector('input')!, { target: { value: '不是同一个人' } })
  tap(words.undo.act)
  expect(await screen.findByText(words.over.unmerged)).toBeTruthy()
  await waitFor(() => expect(sent('duplicates.undo')).toEqual([{ caseId: idOf(5), version: 2, note: '不是同一个人' }]))
})

it('is for the street and the district: a chair is told whose it is', async () => {
  signInAs(['chair'])
  render(<ComparePage />)
  expect(await screen.findByText(words.noRole.title)).toBeTruthy()
})
