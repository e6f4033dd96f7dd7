import { sql, type RawBuilder } from 'kysely'
import type { Day } from '@/contract/dates'
import type { Db } from '@/cloud/kernel/handler'
import { pageSize, type Place } from '@/cloud/domain/cursor'
import type { CaseRow } from './record'
import type { DeskScope } from './desk-scope'

export type QueueView = 'open' | 'mine' | 'overdue' | 'due_today' | 'closed'

export interface QueueQuestion {
  readonly view: QueueView
  readonly kind?: string
  readonly today: Day
  readonly me: string
  readonly after: Place | null
}

export type QueueRow = CaseRow & { organization_name: string }

const conditionOf = (ask: QueueQuestion): RawBuilder<unknown> => {
  if (ask.view === 'closed') return sql`cases.closed_at is not null`
  const open = sql`cases.closed_at is null`
  if (ask.view === 'mine') return sql`${open} and cases.assignee_id = ${ask.me}`
  if (ask.view === 'overdue') return sql`${open} and cases.promised_on < ${ask.today}::date`
  return ask.view === 'due_today' ? sql`${open} and cases.promised_on = ${ask.today}::date` : open
}

const afterOf = (ask: QueueQuestion): RawBuilder<unknown> => {
  if (ask.after === null) return sql``
  const { at, id } = ask.after
  return ask.view === 'closed'
    ? sql`and (cases.closed_at < ${at}::timestamptz or (cases.closed_at = ${at}::timestamptz and cases.id > ${id}::uuid))`
    : sql`and (cases.promised_on, cases.id) > (${at.slice(0, 10)}::date, ${id}::uuid)`
}

/**
 * A page of the queue and one row more: by the promised day, so the late ones stand first; closed ones newest first.
 * Each organization in scope gives its own first rows out of its index, so the time grows with the organizations
 * within reach and not with the cases. The late view also shows what rose from an organization of the caller to the next.
 */
export const queuePage = async (db: Db, scope: DeskScope, ask: QueueQuestion): Promise<QueueRow[]> => {
  const order = (table: string) => (ask.view === 'closed' ? sql`${sql.ref(`${table}.closed_at`)} desc, ${sql.ref(`${table}.id`)}` : sql`${sql.ref(`${table}.promised_on`)}, ${sql.ref(`${table}.id`)}`)
  const kinds = ask.kind === undefined ? scope.kinds : scope.kinds.filter((kind) => kind === ask.kind)
  const firstRows = (column: string, more: RawBuilder<unknown>) => sql`
    select cases.* from scope cross join lateral (
      select cases.* from cases where ${sql.ref(column)} = scope.id ${more} and ${conditionOf(ask)} and ${scope.notOwn}
        and cases.kind = any(${kinds}::text[]) ${afterOf(ask)} order by ${order('cases')} limit ${pageSize + 1}) cases`
  const risen = sql`union all ${firstRows('cases.first_organization_id', sql`and cases.organization_id not in (select id from scope)`)}`
  const { rows } = await sql<QueueRow>`
    with scope as materialized (${scope.organizations})
    select q.*, o.name as organization_name from (
      ${firstRows('cases.organization_id', sql``)} ${ask.view === 'overdue' ? risen : sql``}) q
    join organizations o on o.id = q.organization_id order by ${order('q')} limit ${pageSize + 1}`.execute(db)
  return rows
}

export interface QueueCount {
  readonly kind: string
  readonly open: number
  readonly mine: number
  readonly overdue: number
  readonly due_today: number
}

/** How many open cases wait within the scope, by kind; the late ones include those that rose to the next union. */
export const queueCounts = async (db: Db, scope: DeskScope, me: string, today: Day): Promise<QueueCount[]> => {
  const { rows } = await sql<QueueCount>`
    with scope as materialized (${scope.organizations}),
    seen as (
      select cases.kind, cases.assignee_id, cases.promised_on, true as here from cases
        where closed_at is null and organization_id in (select id from scope) and ${scope.notOwn} and cases.kind = any(${scope.kinds}::text[])
      union all
      select cases.kind, null, cases.promised_on, false from cases
        where closed_at is null and first_organization_id in (select id from scope) and organization_id not in (select id from scope)
          and promised_on < ${today}::date and ${scope.notOwn} and cases.kind = any(${scope.kinds}::text[]))
    select kind, count(*) filter (where here) as open, count(*) filter (where here and assignee_id = ${me}) as mine,
      count(*) filter (where promised_on < ${today}::date) as overdue, count(*) filter (where here and promised_on = ${today}::date) as due_today
    from seen group by kind order by kind`.execute(db)
  return rows
}
