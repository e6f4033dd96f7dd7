import { sql, type RawBuilder } from 'kysely'
import type { Day } from '@/contract/dates'
import type { Db } from '@/cloud/kernel/handler'
import { fewWithin, withinReach } from '@/cloud/domain/orgs/scope'
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

/** The order of a view over a table of cases. */
const orderOf = (ask: QueueQuestion, table: string): RawBuilder<unknown> =>
  ask.view === 'closed' ? sql`${sql.ref(`${table}.closed_at`)} desc, ${sql.ref(`${table}.id`)}` : sql`${sql.ref(`${table}.promised_on`)}, ${sql.ref(`${table}.id`)}`

const rowsOf = (scope: DeskScope, ask: QueueQuestion): RawBuilder<unknown> => {
  const kinds = ask.kind === undefined ? scope.kinds : scope.kinds.filter((kind) => kind === ask.kind)
  return sql`${conditionOf(ask)} and ${scope.notOwn} and cases.kind = any(${kinds}::text[]) ${afterOf(ask)}`
}

/** Each of few organizations gives its first rows out of its own index. */
const narrowPage = (scope: DeskScope, ask: QueueQuestion, ids: readonly string[]) => {
  const firstRows = (column: string, more: RawBuilder<unknown>) => sql`
    select cases.* from unnest(${ids}::uuid[]) as scope (id) cross join lateral (
      select cases.* from cases where ${sql.ref(column)} = scope.id ${more} and ${rowsOf(scope, ask)} order by ${orderOf(ask, 'cases')} limit ${pageSize + 1}) cases`
  const risen = sql`union all ${firstRows('cases.first_organization_id', sql`and cases.organization_id <> all(${ids}::uuid[])`)}`
  return sql`${firstRows('cases.organization_id', sql``)} ${ask.view === 'overdue' ? risen : sql``}`
}

/**
 * With many organizations within reach, most cases are: they are read in order, and what lies outside is skipped.
 * The scope is asked row by row, because the planner believes that a subtree is small and would sort every open case.
 */
const widePage = (scope: DeskScope, ask: QueueQuestion) => {
  const firstRows = (column: string, more: RawBuilder<unknown>) => sql`
    (select cases.* from cases where (select ${withinReach(scope.reach, 'own')} from organizations own where own.id = ${sql.ref(column)}) ${more} and ${rowsOf(scope, ask)}
      order by ${orderOf(ask, 'cases')} limit ${pageSize + 1})`
  const risen = sql`union all ${firstRows('cases.first_organization_id', sql`and cases.escalated_at is not null and cases.organization_id not in (${scope.organizations})`)}`
  return sql`${firstRows('cases.organization_id', sql``)} ${ask.view === 'overdue' ? risen : sql``}`
}

/**
 * A page of the queue and one row more: by the promised day, so the late ones stand first; closed ones newest first.
 * Both ways read a bounded number of rows, however many cases there are. The late view also shows what rose from an
 * organization of the caller to the next.
 */
export const queuePage = async (db: Db, scope: DeskScope, ask: QueueQuestion): Promise<QueueRow[]> => {
  const few = await fewWithin(db, scope.reach)
  const page = few === null ? widePage(scope, ask) : narrowPage(scope, ask, few)
  const { rows } = await sql<QueueRow>`
    select q.*, o.name as organization_name from (${page}) q join organizations o on o.id = q.organization_id
    order by ${orderOf(ask, 'q')} limit ${pageSize + 1}`.execute(db)
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
