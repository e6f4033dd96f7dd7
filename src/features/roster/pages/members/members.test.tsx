import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { OutputOf } from '@/features/contracts'
import { idOf, signInAs } from '@/testing/desk-page'
import { pretendCloud, type PretendCloud } from '@/testing/pretend-cloud'
import { copy } from '../../copy'
import MembersPage from './index'
import RosterPage from '../roster'

const words = copy.members
const union = { id: idOf(4), name: '示例电子工会', kind: 'enterprise' }
const member: OutputOf<'roster.setProvince'> = {
  membershipId: idOf(5), memberNo: 'LG100001', name: '王小勇', documentMasked: '4403**********0016', phoneMasked: '139****0001', organizationName: union.name, fromOn: '2024-01-05', status: 'active', source: 'import', verified: false, claimable: true,
  province: 'unknown', provinceKnownOn: null,
}
let cloud: PretendCloud

beforeEach(() => {
  signInAs(['chair'])
  let row = member
  cloud = pretendCloud({
    'roster.places': () => [union], 'roster.members': () => ({ rows: [row] }),
    'roster.setProvince': ({ registered, knownOn }) => (row = { ...row, province: registered ? 'yes' : 'no', provinceKnownOn: knownOn }),
    'roster.imports': () => ({ rows: [] }),
  })
})

test('a member is shown with numbers masked, and that the province knows them can be noted', async () => {
  render(<MembersPage />)
  expect(await screen.findByText('LG100001 · 4403**********0016 · 139****0001')).toBeTruthy()
  expect(screen.getByText(words.imported)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: `${words.yes}，王小勇` }))
  await screen.findByText(new RegExp(words.provinces.yes + '（'))
  expect(cloud.calls.find((call) => call.path === 'roster.setProvince')?.input).toMatchObject({ membershipId: idOf(5), registered: true })
})

test('a chair is not offered what lies below, and a name is looked for as it was typed', async () => {
  render(<MembersPage />)
  await screen.findByText('王小勇')
  expect(screen.queryByRole('switch')).toBeNull()
  fireEvent.change(screen.getByLabelText(new RegExp(`^${words.q}`), { selector: 'input' }), { target: { value: ' 王小勇 ' } })
  await waitFor(() => expect(cloud.calls.filter((call) => call.path === 'roster.members').at(-1)?.input).toEqual({ organizationId: union.id, subtree: false, q: '王小勇' }))
})

test('who comes with the document takes the membership over by a code', async () => {
  cloud.handlers['roster.claimCode'] = () => ({ code: '12345678', expiresAt: '2026-11-23T02:10:00Z' })
  render(<MembersPage />)
  fireEvent.click(await screen.findByRole('button', { name: `${words.claim}，王小勇` }))
  fireEvent.change(screen.getByLabelText(new RegExp(`^${words.last}`), { selector: 'input' }), { target: { value: ' 030016 ' } })
  fireEvent.click(screen.getByRole('button', { name: words.claimAct }))
  expect(await screen.findByText(/1234\s*5678/)).toBeTruthy()
  expect(cloud.calls.find((call) => call.path === 'roster.claimCode')?.input).toEqual({ membershipId: idOf(5), lastSigns: '030016' })
})

test('somebody without a role is told so, and nothing is asked for', async () => {
  signInAs([])
  render(<RosterPage />)
  expect(await screen.findByText(copy.noRole.title)).toBeTruthy()
  expect(cloud.calls.filter((call) => call.path.startsWith('roster.'))).toEqual([])
})

test('the entry says what is there before anything was brought', async () => {
  render(<RosterPage />)
  expect(await screen.findByText(copy.home.none)).toBeTruthy()
  expect(screen.getByText(copy.home.roster)).toBeTruthy()
})

test('somebody who came by list and never signed in is taken off it with a reason; who signs in is not offered that', async () => {
  cloud.handlers['roster.endMember'] = () => ({ memberNo: 'LG100001' })
  render(<MembersPage />)
  fireEvent.click(await screen.findByRole('button', { name: `${words.end}，王小勇` }))
  expect(await screen.findByText(words.endNote('王小勇'))).toBeTruthy()
  fireEvent.click(screen.getAllByRole('button', { name: words.endAct }).at(-1)!)
  expect(await screen.findByText(words.endMissing)).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: words.endReasons.left_job }))
  cloud.handlers['roster.members'] = () => ({ rows: [{ ...member, claimable: false }] })
  fireEvent.click(screen.getAllByRole('button', { name: words.endAct }).at(-1)!)
  await waitFor(() => expect(screen.queryByRole('button', { name: `${words.end}，王小勇` })).toBeNull())
  expect(cloud.calls.find((call) => call.path === 'roster.endMember')?.input).toEqual({ membershipId: idOf(5), reason: 'left_job' })
})
