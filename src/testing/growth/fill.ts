import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'

/** Id of the i-th row of a kind; `i` is SQL. */
const id = (kind: string, i: string): string => `('${kind}00000-0000-7000-8000-' || lpad(to_hex((${i})::bigint), 12, '0'))::uuid`
/** One row in `most` bears it, and those stand everywhere. */
const ago = (i: string, unit: string): string => `timestamptz '2026-11-23T02:00:00Z' - (${i}) * interval '1 ${unit}'`

/** Kinds, for ids. */
const [union, person, membership, place, report, oneCase, event, hold, list, notice, role] = ['a00', 'a01', 'a02', 'a03', 'a04', 'a05', 'a06', 'a07', 'a08', 'a09', 'a10']

const tables = (rows: number, unions: number): readonly string[] => {
  const each = `generate_series(1, ${rows}) i`
  /** Every twentieth row is of the first union; the others lie all over the district. */
  const unionOf = (i: string): string => id(union, `case when ${i} % 20 = 0 then 1 else 1 + ${i}::bigint * 7919 % ${unions} end`)
  const who = (i: string): string => id(person, i)
  return [
    `insert into organizations (id, parent_id, path, kind, name, status, street_code)
      select ${id(union, 'i')}, s.id, s.path || ('u' || i)::text::ltree, 'enterprise', '示例工会' || i, 'active', s.street_code from generate_series(1, ${unions}) i
      join (select *, row_number() over (order by street_code) - 1 as n from organizations where kind = 'street') s on s.n = i % 11`,
    `insert into people (id, name) select ${who('i')}, '示例' || i from ${each}`,
    `insert into memberships (id, person_id, organization_id, member_no, from_on, to_on, source) select ${id(membership, 'i')}, ${who('i')}, ${unionOf('i')}, 'LG' || i, '2020-01-01', case when i % 10 = 9 then date '2025-01-01' end, 'import' from ${each}`,
    // Hardly anybody is known to be registered, a third not to be, and of the rest nothing is known.
    `insert into province_records (person_id, registered, known_on) select ${who('i')}, i % 3 <> 0, '2026-01-01' from ${each} where i % 3 = 0 or i % 997 = 1`,
    `insert into verifications (person_id, state, organization_id, at) select ${who('i')}, case when i % 20 < 2 then 'submitted' else 'none' end, ${unionOf('i')}, ${ago('i', 'minute')} from ${each}`,
    // One street, the last in every order, has confirmed nothing; elsewhere it is one of a thousand.
    `insert into places (id, code, kind, name, street_code, organization_id, status, merged_into, confirmed_at, lng, lat, point_origin, signs, feed_version)
      select ${id(place, 'i')}, 'LG-440307-' || lpad(i::text, 6, '0'), case when i % 1000 = 7 then 'cultural_palace' else 'station' end, '示例驿站' || i, s.street_code,
        case when i % 20 = 0 then ${id(union, '1')} when i % 3 = 0 then s.id else ${id(union, `1 + i::bigint * 7919 % ${unions}`)} end,
        case when i % 1000 = 1 then 'draft' when i % 1000 = 2 then 'merged' when i % 1000 = 3 then 'suspended' when i % 10 = 4 then 'closed' else 'open' end, case when i % 1000 = 2 then ${id(place, '1')} end,
        case when i % 1000 = 5 or s.n = 10 then null else ${ago('i % 80', 'day')} end, 114.05 + (i::bigint * 7919 % 1000) * 0.0003, 22.6 + (i % 1000) * 0.0002, 'picked', '{示,例,驿,站,示例,例驿,驿站}'::text[] || i::text, i
      from ${each} join (select *, row_number() over (order by street_code) - 1 as n from organizations where kind = 'street') s on s.n = i % 11`,
    `insert into place_reports (id, place_id, kind, state, outcome, answered_at, at, seen_at, risen_at)
      select ${id(report, 'i')}, ${id(place, `1 + i::bigint * 7919 % ${rows}`)}, 'locked', case when i % 50 = 0 then 'new' else 'resolved' end, case when i % 50 > 0 then 'not_found' end, case when i % 50 > 0 then ${ago('i', 'minute')} end, ${ago('i', 'minute')}, ${ago('i', 'minute')}, case when i % 100 = 0 then ${ago('i', 'minute')} end from ${each}`,
    `insert into cases (id, kind, number, person_id, organization_id, first_organization_id, state, submitted_at, promised_on, closed_at)
      select ${id(oneCase, 'i')}, case when i % 10 = 3 then 'stations.suggest' else 'membership.join' end, 'G' || i, ${who('i')}, ${unionOf('i')}, ${unionOf('i')}, case when i % 10 = 0 then 'submitted' else 'approved' end, ${ago('i', 'minute')}, date '2026-12-01' - i % 400, case when i % 10 > 0 then ${ago('i', 'minute')} end from ${each}`,
    `insert into group_joins (id, organization_id, code, place, opens_at, closes_at, opened_by) select ${id(event, 'i')}, ${unionOf('i')}, lpad(i::text, 6, '0'), '示例广场', ${ago('i', 'hour')}, ${ago('i', 'hour')} + interval '1 hour', ${who('1')} from ${each}`,
    // One event had three hundred visitors, which is many.
    `insert into group_join_arrivals (group_join_id, person_id, came_at, case_id) select ${id(event, 'case when i <= 300 then 20 else i end')}, ${who('i')}, ${ago('i', 'minute')}, ${id(oneCase, 'i')} from ${each}`,
    `insert into legal_holds (id, table_name, row_id, reason, created_at, organization_id, set_by) select ${id(hold, 'i')}, 'people', ${who('i')}, '示例', ${ago('i', 'minute')}, ${unionOf('i')}, ${who('1')} from ${each}`,
    `insert into roster_imports (id, kind, organization_id, by_id, state, mapping, lines, created_at, touched_at) select ${id(list, 'i')}, 'roster', ${unionOf('i')}, ${who('1')}, 'done', '{}', 10, ${ago('i', 'minute')}, ${ago('i', 'minute')} from ${each}`,
    `insert into roster_lines (import_id, line, cells_enc, outcome) select ${id(list, '20')}, i, '\\x00', case when i % 1000 = 0 then 'bad' else 'added' end from ${each}`,
    `insert into roster_exports (id, kind, organization_id, by_id, lines, made_at, expires_at) select ${id(list, 'i')}, 'members', ${id(union, '1')}, ${who(`case when i % 2 = 0 then 2 else i end`)}, 10, ${ago('i', 'minute')}, ${ago('i', 'minute')} from ${each}`,
    `insert into notices (id, person_id, kind, case_id, created_at, read_at) select ${id(notice, 'i')}, ${who('case when i % 2 = 0 then 1 else i end')}, 'membership.received', ${id(oneCase, 'i')}, ${ago('i', 'minute')}, case when i % 100 > 0 then ${ago('i', 'minute')} end from ${each}`,
    `insert into outgoing_messages (notice_id, topic, state, due_at, created_at, settled_at) select ${id(notice, 'i')}, 'decided', case when i % 10 = 0 then 'stuck' else 'sent' end, ${ago('i', 'minute')}, ${ago('i', 'minute')}, ${ago('i', 'minute')} from ${each}`,
    `insert into roles (id, person_id, role, organization_id, from_on, to_on, revoked_at) select ${id(role, 'i')}, ${who('i')}, 'chair', ${unionOf('i')}, date '2020-01-01' + i % 2000, case when i % 3 = 1 then date '2026-01-01' end, case when i % 3 = 2 then ${ago('i', 'minute')} end from ${each}`,
    `insert into role_proposals (id, person_id, role, organization_id, from_on, state, proposed_by, proposed_at, decided_by) select ${id(role, 'i')}, ${who('i')}, 'officer', ${unionOf('i')}, '2026-01-01', case when i % 50 = 0 then 'open' else 'declined' end, ${who('i + 1')}, ${ago('i', 'minute')}, ${who('i + 2')} from ${each}`,
    `insert into member_marks (id, person_id, mark, organization_id, from_on, to_on, granted_by) select ${id(role, 'i')}, ${who('i')}, 'activist', ${unionOf('i')}, date '2020-01-01' + i % 2000, case when i % 2 = 1 then date '2026-01-01' end, ${who('1')} from ${each}`,
    `insert into place_managers (id, place_id, person_id, from_on) select ${id(role, 'i')}, ${id(place, 'i')}, ${who('1')}, '2026-01-01' from generate_series(1, 3) i`,
    // What triggers would have kept beside the rows.
    `update places set lapsed = false where confirmed_at is not null`,
    `update places p set open_reports = r.count from (select place_id, count(*) from place_reports where state <> 'resolved' group by place_id) r where r.place_id = p.id`,
    `update memberships m set province = case when r.registered then 'yes' else 'no' end from province_records r where r.person_id = m.person_id and m.to_on is null`,
  ]
}

/** `rows` rows in every table that grows, the busiest union and person each with a twentieth or more of them; `owner` bypasses the keys, for they are right by construction. */
export const fillLists = async (owner: Db, rows: number, unions: number): Promise<void> =>
  owner.connection().execute(async (db) => {
    await sql`set session_replication_role = replica`.execute(db)
    await sql`set statement_timeout = 0`.execute(db)
    for (const statement of tables(rows, unions)) await sql.raw(statement).execute(db)
    await sql`set session_replication_role = default`.execute(db)
    await sql`vacuum analyze`.execute(db)
    await sql`set statement_timeout = 15000`.execute(db)
  })

/** The rows that questions name. */
export const filled = {
  union: `a0000000-0000-7000-8000-000000000001`, person: `a0100000-0000-7000-8000-000000000001`, chair: `a0100000-0000-7000-8000-000000000002`, event: `a0600000-0000-7000-8000-000000000014`, list: `a0800000-0000-7000-8000-000000000014`,
} as const
