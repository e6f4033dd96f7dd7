import { sql, type Insertable } from 'kysely'
import type { Elections } from '@/cloud/db/tables/elections'
import type { RoleProposals } from '@/cloud/db/tables/role-proposals'
import { pageSize, type Place } from '@/cloud/domain/cursor'
import { condemnFiles } from '@/cloud/domain/erasure/remove-files'
import { firstWithin, type Reach } from '@/cloud/domain/orgs/scope'
import type { Db } from '@/cloud/kernel/handler'
import { dayOf } from '@/contract/dates'
import type { Role } from '@/contract/roles'

const rows = (db: Db) =>
  db.selectFrom('role_proposals as p').innerJoin('people', 'people.id', 'p.person_id').innerJoin('organizations as o', 'o.id', 'p.organization_id').leftJoin('elections', 'elections.id', 'p.election_id')
    .select(['p.id', 'p.person_id', 'p.organization_id', 'p.from_on', 'p.to_on', 'p.election_id', 'p.proposed_by', 'p.proposed_at', 'people.name', 'o.name as organization_name', 'o.path', 'elections.held_on', 'elections.paper_no', 'elections.file_id'])
    .select([sql<Role>`p.role`.as('role'), sql<'open' | 'confirmed' | 'declined'>`p.state`.as('state')])

export const proposalById = (db: Db, id: string) => rows(db).where('p.id', '=', id).executeTakeFirst()
export type Proposal = NonNullable<Awaited<ReturnType<typeof proposalById>>>

/** Of two who decide at the same moment the second waits, and sees what the first decided. */
export const lockProposal = (db: Db, id: string) => rows(db).where('p.id', '=', id).forUpdate('p').executeTakeFirst()

export const openProposals = async (db: Db, reach: Reach, after: Place | null) => {
  const first = await firstWithin(db, reach, {
    from: sql`role_proposals p`, id: sql`p.id`, union: sql`p.organization_id`, order: sql`p.proposed_at, p.id`, limit: pageSize + 1,
    which: sql`p.state = 'open' and ${after === null ? sql`true` : sql`(p.proposed_at, p.id) > (${after.at}::timestamptz, ${after.id}::uuid)`}`,
  })
  return rows(db).where(sql<boolean>`p.id = any(${first}::uuid[])`).orderBy('p.proposed_at').orderBy('p.id').limit(pageSize + 1).execute()
}

export const insertElection = async (db: Db, election: Insertable<Elections>): Promise<void> => {
  await db.insertInto('elections').values(election).execute()
}

/** False when the same role of the same person waits already. The state is a literal: with a parameter a prepared statement stops matching the partial index. */
export const insertProposal = async (db: Db, proposal: Insertable<RoleProposals>): Promise<boolean> =>
  (await db.insertInto('role_proposals').values(proposal).onConflict((c) => c.columns(['person_id', 'role', 'organization_id']).where(sql<boolean>`state = 'open'`).doNothing()).returning('id').executeTakeFirst()) !== undefined

export const decideProposal = async (db: Db, id: string, state: 'confirmed' | 'declined', by: string, now: Date): Promise<void> => {
  await db.updateTable('role_proposals').set({ state, decided_by: by, decided_at: now }).where('id', '=', id).execute()
}

export const approveElection = async (db: Db, id: string, by: string, now: Date): Promise<void> => {
  await db.updateTable('elections').set({ approved_by: by, approved_at: now }).where('id', '=', id).execute()
}

/** Ties the photo to the election, so that it is not swept. False when the caller has no such file (yet). */
export const attachPaper = async (db: Db, fileId: string, ownerId: string, now: Date): Promise<boolean> =>
  (await db.updateTable('files').set({ attached_at: now }).where('id', '=', fileId).where('owner_id', '=', ownerId).where('use', '=', 'election').where('deleted_at', 'is', null).returning('id').executeTakeFirst()) !== undefined

/** The photo names whom it elects: it goes with them. The day and the number stay. */
export const condemnPapersOf = async (db: Db, personId: string, now: Date): Promise<void> => {
  const papers = await db.selectFrom('elections').select('file_id').where('person_id', '=', personId).where('file_id', 'is not', null).execute()
  await condemnFiles(db, papers.flatMap((row) => row.file_id ?? []), now, dayOf(now))
}

/** Photos that somebody brought of the elections of others. */
export const papersOfOthers = async (db: Db, personId: string): Promise<string[]> => {
  const papers = await db.selectFrom('files').innerJoin('elections', 'elections.file_id', 'files.id').select('files.id').where('files.owner_id', '=', personId).where('elections.person_id', '<>', personId).execute()
  return papers.map((row) => row.id)
}
