import { configure, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { useSession } from '@/client/session'
import { setSignedIn } from '@/client/session-token'
import type { Role } from '@/contract/roles'
import type { InputOf, OutputOf } from '@/features/contracts'
import Queue from '@/features/desk/pages/queue'
import { useDesk } from '@/features/desk/store'
import { No, pretendCloud, type PretendCloud } from './pretend-cloud'

// Roles and names of a whole desk are worked out slowly in jsdom: a busy machine needs more than the usual second.
configure({ asyncUtilTimeout: 5_000 })
jest.setTimeout(30_000)

type Row = OutputOf<'desk.list'>['rows'][number]
type OpenCase = OutputOf<'desk.open'>

export const idOf = (n: number): string => `0190a0de-0000-7000-8000-00000000000${n}`
const union = { organizationId: idOf(9), organizationName: '平湖街道总工会' }
const names = ['李*', '王*', '陈**', '赵*', '孙**']

export const aRow = (n: number, more: Partial<Row> = {}): Row => ({
  caseId: idOf(n), kind: 'membership.join', number: `RH20261123-00000${n}`, state: 'submitted', version: 0, titleMasked: names[n - 1] ?? '周*', facts: ['外卖配送员'],
  organizationName: union.organizationName, submittedAt: '2026-11-20T06:05:00Z', promisedOn: '2099-12-11', promiseTentative: false, overdueDays: 0, assigneeIsMe: false, assigned: false, demo: false, ...more,
})

const mayOf: Partial<Record<Row['state'], OpenCase['may']>> = { submitted: ['take'], in_review: ['ask', 'approve', 'refuse'] }
const masked = (key: string, value: string, askable = true) => ({ key, value, sensitive: true, askable })

export const aCase = (row: Row, more: Partial<OpenCase> = {}): OpenCase => ({
  ...row, organizationId: union.organizationId, firstOrganizationName: null, signatureFileId: null, flags: [], writable: true, may: mayOf[row.state] ?? [],
  fields: [{ key: 'name', value: '李明', sensitive: false, askable: true }, { key: 'documentKind', value: 'resident_id', sensitive: false, askable: false }, masked('documentNumber', '4403**********1234'), masked('phone', '138****6677')],
  history: [{ at: row.submittedAt, what: 'received', by: null, note: null }],
  refusalReasons: [{ code: 'not_in_scope', sentence: '你不在本工会的范围内。', next: '可以改选街道总工会。' }, { code: 'unreadable', sentence: '签名看不清。', next: '请重新申请并签名。' }],
  ...more,
})

/** A desk with these cases; what is done moves them as the cloud would, and a wrong version is refused. */
export const deskCloud = (rows: readonly Row[]) => {
  const cases = new Map(rows.map((row) => [row.caseId, row]))
  const move = (to: Row['state']) => ({ caseId, version }: { caseId: string; version: number }) => {
    const row = cases.get(caseId)
    if (row === undefined || row.version !== version) throw new No('case.state_changed')
    cases.set(caseId, { ...row, state: to, version: version + 1 })
    return { caseId, state: to, version: version + 1 }
  }
  const open = () => [...cases.values()].filter(({ state }) => !['approved', 'refused'].includes(state))
  const cloud = pretendCloud({
    'desk.list': () => ({ rows: open() }),
    'desk.counts': () => ({ open: open().length, mine: 0, overdue: 0, dueToday: 0, byKind: [{ kind: 'membership.join', open: open().length }] }),
    'desk.open': ({ caseId }) => aCase(cases.get(caseId) ?? aRow(1)),
    'desk.take': move('in_review'), 'desk.ask': move('needs_info'), 'desk.approve': move('approved'), 'desk.refuse': move('refused'),
  })
  /** As if a colleague had done it in another window. */
  const elsewhere = (caseId: string, to: Row['state']) => void move(to)({ caseId, version: cases.get(caseId)?.version ?? 0 })
  return { cloud, elsewhere }
}

export const sentTo = <P extends 'desk.ask' | 'desk.approve' | 'desk.refuse' | 'desk.reveal' | 'desk.take'>(cloud: PretendCloud, path: P): InputOf<P>[] =>
  cloud.calls.filter((call) => call.path === path).map(({ input }) => input as InputOf<P>)

export const signInAs = (roles: readonly Role[]): void => {
  Taro.clearStorageSync()
  setSignedIn({ personId: idOf(8), token: 't' })
  useSession.setState({ status: 'person', me: { personId: idOf(8), nameMasked: '黄*', phoneMasked: null, demo: false, unread: 0, roles: roles.map((role) => ({ role, ...union, toOn: null })) } })
  useDesk.setState({ view: 'open', kind: undefined, caseId: undefined, sheet: null, changes: 0 })
}

export const openDesk = async () => {
  const page = render(<Queue />)
  await screen.findAllByText(/^入会 · /)
  return page
}

const wideBefore = window.innerWidth

/** A wide browser window, for the tests of a file. */
export const onWideScreen = (): void => {
  beforeAll(() => {
    process.env.TARO_ENV = 'h5'
    window.innerWidth = 1280
  })
  afterAll(() => {
    delete process.env.TARO_ENV
    window.innerWidth = wideBefore
  })
}
