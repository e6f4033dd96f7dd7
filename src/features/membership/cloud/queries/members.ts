import { sql } from 'kysely'
import type { Day } from '@/contract/dates'
import type { Db } from '@/cloud/kernel/handler'
import type { RunningStatus } from '../../life'

/** The running membership of a person, if there is one (MEM-2: at most one). */
export const runningMembership = (db: Db, personId: string) =>
  db.selectFrom('memberships').innerJoin('organizations', 'organizations.id', 'memberships.organization_id').innerJoin('people', 'people.id', 'memberships.person_id')
    .where('memberships.person_id', '=', personId).where('memberships.to_on', 'is', null)
    .select(['memberships.id', 'memberships.member_no', 'memberships.organization_id', 'memberships.from_on', 'memberships.kept_reason', 'memberships.demo', 'organizations.name as union_name', 'people.name'])
    .select(sql<RunningStatus>`memberships.status`.as('status')).executeTakeFirst()

export type Running = NonNullable<Awaited<ReturnType<typeof runningMembership>>>

/** Since when somebody is a member at all: a transfer goes on where the last union ended. */
export const memberSince = async (db: Db, memberNo: string): Promise<Day> => {
  const row = await db.selectFrom('memberships').select((e) => e.fn.min('from_on').as('since')).where('member_no', '=', memberNo).executeTakeFirstOrThrow()
  return row.since
}

export const membershipById = (db: Db, id: string) =>
  db.selectFrom('memberships').innerJoin('organizations', 'organizations.id', 'memberships.organization_id').innerJoin('people', 'people.id', 'memberships.person_id')
    .where('memberships.id', '=', id).where('memberships.to_on', 'is', null)
    .select(['memberships.id', 'memberships.person_id', 'memberships.member_no', 'organizations.name as union_name', 'people.name'])
    .select(sql<RunningStatus>`memberships.status`.as('status')).executeTakeFirst()

export const nextMemberNo = async (db: Db): Promise<string> => {
  const { rows } = await sql<{ no: string }>`select 'LG' || nextval('member_numbers') as no`.execute(db)
  return rows[0]!.no
}

/** `left`: the person goes; otherwise the next period begins on the same day. */
export const endMembership = async (db: Db, id: string, on: Day, left = false): Promise<void> => {
  await db.updateTable('memberships').set({ to_on: on, ...(left ? { status: 'left' } : {}) }).where('id', '=', id).execute()
}

export interface NewPeriod {
  readonly id: string
  readonly personId: string
  readonly organizationId: string
  readonly memberNo: string
  readonly fromOn: Day
  readonly caseId: string | null
  readonly demo: boolean
  readonly status?: RunningStatus
  readonly keptReason?: string
}

export const beginMembership = async (db: Db, row: NewPeriod): Promise<void> => {
  await db.insertInto('memberships')
    .values({
      id: row.id, person_id: row.personId, organization_id: row.organizationId, member_no: row.memberNo, from_on: row.fromOn, case_id: row.caseId, demo: row.demo,
      status: row.status ?? 'active', kept_reason: row.keptReason ?? null,
    })
    .execute()
}

/** One person = one record (MEM-11): the unique index throws when another member has this document already. */
export const claimDocument = async (db: Db, personId: string): Promise<void> => {
  await db.updateTable('people').set({ document_claimed: true }).where('id', '=', personId).execute()
}

/** Who has left may join anew, and so may whoever is found to bear the same number. */
export const releaseDocument = async (db: Db, personId: string): Promise<void> => {
  await db.updateTable('people').set({ document_claimed: false }).where('id', '=', personId).execute()
}

/** False when the code was shown before. */
export const useCardCode = async (db: Db, check: { codeHash: Buffer; memberId: string; by: string; now: Date }): Promise<boolean> => {
  const row = await db.insertInto('card_checks').values({ code_hash: check.codeHash, member_id: check.memberId, checked_by: check.by, checked_at: check.now })
    .onConflict((c) => c.column('code_hash').doNothing()).returning('member_id').executeTakeFirst()
  return row !== undefined
}

/** A used code is refused by its age anyway after a minute; the rows are kept a day. @returns how many went */
export const pruneCardChecks = async (db: Db, now: Date): Promise<number> => {
  const gone = await db.deleteFrom('card_checks').where('checked_at', '<', new Date(now.getTime() - 86_400_000)).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
