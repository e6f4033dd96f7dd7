import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'
import { openSession } from '@/cloud/kernel/sessions'
import type { Vault } from '@/cloud/kernel/vault'
import type { InputOf, Path } from '@/features/contracts'
import { writePlace } from '@/cloud/domain/cursor'
import { filled } from './fill'

export const askers = ['chair', 'officer', 'district', 'admin', 'member'] as const
export type Asker = (typeof askers)[number]

export interface Question {
  readonly who: Asker
  readonly path: Path
  readonly input: object
}

const ask = <P extends Path>(path: P, who: readonly Asker[], ...inputs: readonly InputOf<P>[]): Question[] => who.flatMap((one) => inputs.map((input) => ({ who: one, path, input: input as object })))

/** Lists that go on from a day or a moment, and one in the middle of what is filled in. */
const deep: Partial<Record<Path, string>> = {
  'roster.imports': '2026-11-21T02:00:00.000Z', 'roster.exports': '2026-11-21T02:00:00.000Z', 'groupJoin.list': '2026-06-21T02:00:00.000Z', 'holds.list': '2026-11-21T02:00:00.000Z', 'notices.stuck': '2026-11-21T02:00:00.000Z', 'roles.list': '2023-01-01', 'roles.marks': '2023-01-01',
  'roles.proposals': '2026-11-21T02:00:00.000Z', 'verification.waiting': '2026-11-21T02:00:00.000Z', 'desk.list': '2026-06-01', 'progress.listNotices': '2026-11-21T02:00:00.000Z', 'progress.listCases': '2026-11-21T02:00:00.000Z',
}

const staff = ['chair', 'officer', 'district'] as const
const listing = ['chair', 'officer', 'district', 'admin'] as const
const statuses = ['draft', 'preparing', 'open', 'suspended', 'closed', 'merged'] as const

/** Every list with pages, before everybody who reads it, with every filter that it offers. `top`: the union at the head of what an officer and the district reach. */
export const questions = (top: { readonly officer: string; readonly district: string }): Question[] => [
  ...ask('stations.kept', [...staff, 'member'], { q: '' }, { q: '', stale: true }, ...statuses.map((status) => ({ q: '', status })), { q: '', kind: 'cultural_palace' }, { q: '', streetCode: '440307003' }, { q: '示例驿站' }, { q: '1234' }, { q: '示例', status: 'draft' }),
  ...ask('stations.reports', [...staff, 'member'], {}),
  ...ask('roster.members', ['officer', 'district'], ...(['yes', 'no', 'unknown', undefined] as const).flatMap((province) => [false, true].map((subtree) => ({ organizationId: '', subtree, ...(province === undefined ? {} : { province }) }))), { organizationId: '', subtree: true, q: '示例77' }),
  ...ask('roster.members', ['chair'], ...(['yes', 'no', 'unknown', undefined] as const).map((province) => ({ organizationId: filled.union, subtree: false, ...(province === undefined ? {} : { province }) }))),
  ...ask('roster.imports', staff, {}), ...ask('roster.problems', ['chair'], { importId: filled.list }), ...ask('roster.exports', ['chair'], {}),
  ...ask('groupJoin.list', staff, {}), ...ask('groupJoin.arrivals', ['chair'], { groupJoinId: filled.event }), ...ask('groupJoin.live', ['chair'], { groupJoinId: filled.event }),
  ...ask('holds.list', ['district', 'admin'], {}), ...ask('notices.stuck', ['district', 'admin'], {}),
  ...ask('roles.list', listing, {}, { leftBehind: true }), ...ask('roles.proposals', ['officer', 'district', 'admin'], {}), ...ask('roles.marks', staff, {}),
  ...ask('verification.waiting', staff, {}), ...ask('verification.figures', staff, {}),
  ...ask('desk.list', staff, ...(['open', 'mine', 'overdue', 'due_today', 'closed'] as const).map((view) => ({ view })), { view: 'open', kind: 'stations.suggest' }, { view: 'closed', kind: 'verification.confirm' }),
  ...ask('desk.counts', staff, {}),
  ...ask('progress.listCases', ['member'], {}), ...ask('progress.listNotices', ['member'], {}), ...ask('progress.unread', ['member'], {}),
  ...ask('stations.search', ['member'], { q: '示例' }, { q: '1234' }), ...ask('stations.feed', ['member'], { since: 0 }),
].map((question) => ('organizationId' in question.input && question.input.organizationId === '' ? { ...question, input: { ...question.input, organizationId: question.who === 'district' ? top.district : top.officer } } : question))

/** A page far behind the first: its cursor is made as the lists make theirs. */
export const deepPages = (questions: readonly Question[]): Question[] =>
  questions.filter(({ path }) => path in deep).map((question) => ({ ...question, input: { ...question.input, cursor: writePlace({ at: deep[question.path]!, id: filled.union }) } }))

/** Heads of what an officer and the district reach: the last street but one, and everything. */
export const topOf = async (db: Db): Promise<{ officer: string; district: string; admin: string; chair: string }> => {
  const { rows } = await sql<{ id: string; kind: string }>`select id, kind from organizations where kind in ('district', 'street') order by kind, street_code desc`.execute(db)
  const district = rows.find((row) => row.kind === 'district')!.id
  return { district, admin: district, officer: rows.filter((row) => row.kind === 'street')[1]!.id, chair: filled.union }
}

/** Somebody of each kind, signed in; the member and the chair own most of what a person can own. @returns tokens */
export const signInAskers = async (owner: Db, vault: Vault, now: Date): Promise<Record<Asker, string>> => {
  const at = await topOf(owner)
  const tokens: Partial<Record<Asker, string>> = {}
  for (const asker of askers) {
    const personId = asker === 'member' ? filled.person : asker === 'chair' ? filled.chair : randomUUID()
    await owner.insertInto('people').values({ id: personId }).onConflict((c) => c.doNothing()).execute()
    if (asker !== 'member') await owner.insertInto('roles').values({ id: randomUUID(), person_id: personId, role: asker, organization_id: at[asker], from_on: '2020-01-01' }).execute()
    tokens[asker] = (await openSession(owner, vault, personId, 'test', now)).token
  }
  return tokens as Record<Asker, string>
}
