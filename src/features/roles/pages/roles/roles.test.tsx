import { fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { idOf, signInAs } from '@/testing/desk-page'
import { No, pretendCloud, type PretendCloud } from '@/testing/pretend-cloud'
import type { OutputOf } from '@/features/contracts'
import { copy } from '../../copy'
import RolesPage from './index'

type Proposal = OutputOf<'roles.proposals'>['rows'][number]
const dates = { organizationName: '平湖街道总工会', fromOn: '2026-11-23', toOn: '2029-11-15', electedOn: '2026-11-16' }
const proposal: Proposal = { proposalId: idOf(1), nameMasked: '王*', role: 'chair', ...dates, state: 'open', proposedAt: '2026-11-22T02:00:00Z', byMe: false, mayConfirm: true, paperNo: '龙工复〔2026〕12 号', electionFileId: null }
const held: OutputOf<'roles.list'>['rows'][number] = { roleId: idOf(2), nameMasked: '李*', role: 'chair', ...dates, mayRevoke: true, mine: false, leftBehind: false }

let cloud: PretendCloud
let waiting: Proposal[]
let here: (typeof held)[]
const tap = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }))
const calls = (path: string) => cloud.calls.filter((call) => call.path === path).map((call) => call.input)

beforeEach(() => {
  waiting = [proposal]
  here = [held]
  cloud = pretendCloud({
    'roles.proposals': () => ({ rows: waiting }), 'roles.list': ({ leftBehind }) => ({ rows: here.filter((row) => leftBehind !== true || row.leftBehind) }), 'roles.marks': () => ({ rows: [] }),
    'roles.confirm': () => {
      waiting = []
      here = [held, { ...held, roleId: idOf(3), nameMasked: '王*' }]
      return { ...proposal, state: 'confirmed', mayConfirm: false }
    },
    'roles.revoke': ({ roleId }) => {
      here = []
      return { roleId, sessionsEnded: 2 }
    },
  })
})

test('what a colleague proposed is confirmed after one question, and stands in the list of those who hold a role', async () => {
  signInAs(['officer'])
  render(<RolesPage />)
  expect(await screen.findByText('王* · 工会主席')).toBeTruthy()
  expect(screen.getAllByText(copy.elected('2026/11/16'))).toHaveLength(2)
  expect(screen.getByText(copy.paperNo('龙工复〔2026〕12 号'))).toBeTruthy()
  tap(`${copy.confirm}，王*`)
  expect(await screen.findByText(copy.waitingNone)).toBeTruthy()
  expect(await screen.findByText('王* · 工会主席')).toBeTruthy()
  expect(calls('roles.confirm')).toEqual([{ proposalId: proposal.proposalId }])
})

test('one\'s own proposal waits for somebody else and can be taken back', async () => {
  waiting = [{ ...proposal, byMe: true, mayConfirm: false }]
  signInAs(['district'])
  render(<RolesPage />)
  expect(await screen.findByText(copy.waitingMine)).toBeTruthy()
  expect(screen.queryByRole('button', { name: `${copy.confirm}，王*` })).toBeNull()
  expect(screen.getByRole('button', { name: `${copy.takeBack}，王*` })).toBeTruthy()
})

test('revoking asks once, and says how many sessions ended', async () => {
  signInAs(['officer'])
  render(<RolesPage />)
  await screen.findByText('李* · 工会主席')
  tap(`${copy.revoke}，李*`)
  expect(await screen.findByText(copy.heldNone)).toBeTruthy()
  expect(jest.mocked(Taro.showModal).mock.calls.at(-1)?.[0]?.content).toContain('退出登录')
})

test('the role of somebody who left that union stands first, and ends with one tap and one question', async () => {
  here = [{ ...held, leftBehind: true }]
  signInAs(['officer'])
  render(<RolesPage />)
  expect(await screen.findByText(copy.leftBehindTitle)).toBeTruthy()
  expect(await screen.findAllByText(copy.leftBehind)).toHaveLength(2)
  fireEvent.click(screen.getAllByRole('button', { name: `${copy.end}，李*` })[0]!)
  expect(await screen.findByText(copy.heldNone)).toBeTruthy()
  expect(screen.queryByText(copy.leftBehindTitle)).toBeNull()
  expect(calls('roles.revoke')).toEqual([{ roleId: held.roleId }])
})

test('a role that may not be taken away is said, and stays', async () => {
  cloud.handlers['roles.revoke'] = () => { throw new No('roles.last_admin') }
  signInAs(['admin'])
  render(<RolesPage />)
  await screen.findByText('李* · 工会主席')
  tap(`${copy.revoke}，李*`)
  expect((await screen.findByRole('alert')).textContent).toContain('roles.last_admin')
})

test('a chair sees who holds what and the honours, and proposes nobody; a member without a role sees nothing', async () => {
  here = [{ ...held, mayRevoke: false }]
  signInAs(['chair'])
  const page = render(<RolesPage />)
  expect(await screen.findByText(copy.markedNone)).toBeTruthy()
  expect(screen.queryByRole('button', { name: copy.grant })).toBeNull()
  page.unmount()
  signInAs([])
  render(<RolesPage />)
  expect(screen.getByText(copy.noRole.title)).toBeTruthy()
})
