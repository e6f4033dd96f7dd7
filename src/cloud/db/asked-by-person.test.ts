import { sql } from 'kysely'
import { useDatabase } from '@/testing/database'

const database = useDatabase()

/** Some hundreds or thousands of rows, or of a day: read whole, they cost nothing. */
const small = [
  'card_checks.checked_by', 'duplicate_checks.raised_by', 'elections.approved_by', 'elections.recorded_by', 'group_joins.opened_by', 'legal_holds.lifted_by', 'legal_holds.set_by', 'member_marks.ended_by',
  'member_marks.granted_by', 'one_time_codes.person_id', 'paper_entries.entered_by', 'person_merges.by_id', 'person_merges.undone_by', 'role_proposals.decided_by', 'role_proposals.proposed_by', 'roles.granted_by',
  'roles.revoked_by', 'roster_imports.by_id', 'verification_sessions.person_id', 'verification_sessions.staff_id',
]

test('no table that grows is read whole when a record is put into another or an empty one is deleted', async () => {
  const { rows } = await sql<{ place: string }>`
    select c.conrelid::regclass::text || '.' || a.attname as place from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'people'::regclass and not exists (
      select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = a.attnum and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) = '(' || a.attname || ' IS NOT NULL)'))
    order by 1`.execute(database.db)
  expect(rows.map((row) => row.place).filter((place) => !small.includes(place))).toEqual([])
})
