import type { Db } from '@/cloud/kernel/handler'

export const mergeOfCase = (db: Db, caseId: string) =>
  db.selectFrom('person_merges').selectAll().where('case_id', '=', caseId).orderBy('at', 'desc').orderBy('id').limit(1).executeTakeFirst()

export type MergeRow = NonNullable<Awaited<ReturnType<typeof mergeOfCase>>>

/** What has come since, to the record that goes on. */
export const newSince = async (db: Db, { survivor_id, at }: Pick<MergeRow, 'survivor_id' | 'at'>): Promise<{ cases: number; memberships: number; files: number }> => {
  const count = async (table: 'cases' | 'memberships' | 'files', owner: 'person_id' | 'owner_id', time: 'submitted_at' | 'created_at') =>
    (await db.selectFrom(table).select((of) => of.fn.countAll<number>().as('count')).where(owner as 'person_id', '=', survivor_id).where(time as 'created_at', '>', at).executeTakeFirstOrThrow()).count
  return { cases: await count('cases', 'person_id', 'submitted_at'), memberships: await count('memberships', 'person_id', 'created_at'), files: await count('files', 'owner_id', 'created_at') }
}
