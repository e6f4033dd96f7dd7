import { sql, type RawBuilder } from 'kysely'
import type { Day } from '@/contract/dates'
import type { Db } from '@/cloud/kernel/handler'
import { fewWithin, withinReach } from '@/cloud/domain/orgs/scope'
import { olderThan, pageAndOne, type Place } from '@/cloud/domain/cursor'
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
  return ask.view === 'closed' ? sql`and ${olderThan(sql`cases.closed_at`, sql`cases.id`, ask.after)}` : sql`and (cases.promised_on, cases.id) > (${at.slice(0, 10)}::date, ${id}::uuid)`
}

/** The order of a view over a table of cases. */
const orderOf = (ask: QueueQuestion, table: string): RawBuilder<unknown> =>
  ask.view === 'closed' ? sql`${sql.ref(`${table}.closed_at`)} desc, ${sql.ref(`${table}.id`)}` : sql`${sql.ref(`${table}.promised_on`)}, ${sql.ref(`${table}.id`)}`

const kindsOf = (scope: DeskScope, ask: QueueQuestion): readonly string[] => (ask.kind === undefined ? scope.kinds : scope.kinds.filter((kind) => kind === ask.kind))

const first = (which: RawBuilder<unknown>, scope: DeskScope, ask: QueueQuestion): RawBuilder<unknown> =>
  sql`(select cases.* from cases where ${which} and ${conditionOf(ask)} and ${scope.notOwn} ${afterOf(ask)} order by ${orderOf(ask, 'cases')} limit ${pageAndOne})`

/** Asked row by row, because the planner believes that a subtree is small and would sort every open case. */
const within = (scope: DeskScope, column: string): RawBuilder<unknown> => sql`(select ${withinReach(scope.reach, 'own')} from organizations own where own.id = ${sql.ref(column)})`

/** What one person has taken is not much. */
const ownPage = (scope: DeskScope, ask: QueueQuestion) => first(sql`cases.kind = any(${kindsOf(scope, ask)}::text[]) and ${within(scope, 'cases.organization_id')}`, scope, ask)

/** Not with the union any more that had it first. */
const risen = sql`cases.first_organization_id <> cases.organization_id`

/** Each of few organizations gives the first rows of each kind out of its own index. */
const narrowPage = (scope: DeskScope, ask: QueueQuestion, ids: readonly string[]) => {
  const kinds = kindsOf(scope, ask)
  const own = sql`select cases.* from unnest(${ids}::uuid[]) as scope (id) cross join unnest(${kinds}::text[]) as k (kind) cross join lateral ${first(sql`cases.organization_id = scope.id and cases.kind = k.kind`, scope, ask)} cases`
  if (ask.view !== 'overdue') return own
  return sql`${own} union all select cases.* from unnest(${ids}::uuid[]) as scope (id) cross join lateral ${first(sql`cases.first_organization_id = scope.id and ${risen} and cases.organization_id <> all(${ids}::uuid[]) and cases.kind = any(${kinds}::text[])`, scope, ask)} cases`
}

/** With many organizations within reach, most cases are: those of each kind are read in order, and what lies outside is skipped. */
const widePage = (scope: DeskScope, ask: QueueQuestion) => {
  const kinds = kindsOf(scope, ask)
  const own = sql`select cases.* from unnest(${kinds}::text[]) as k (kind) cross join lateral ${first(sql`cases.kind = k.kind and ${within(scope, 'cases.organization_id')}`, scope, ask)} cases`
  if (ask.view !== 'overdue') return own
  return sql`${own} union all ${first(sql`${risen} and cases.escalated_at is not null and ${within(scope, 'cases.first_organization_id')} and not ${within(scope, 'cases.organization_id')} and cases.kind = any(${kinds}::text[])`, scope, ask)}`
}

/**
 * A page of the queue and one row more: by the promised day, so the late ones stand first; closed ones newest first.
 * Each way reads a bounded number of rows, however many cases there are. The late view also shows what rose from an
 * organization of the caller to the next.
 */
export const queuePage = async (db: Db, scope: DeskScope, ask: QueueQuestion): Promise<QueueRow[]> => {
  const few = ask.view === 'mine' ? [] : await fewWithin(db, scope.reach)
  const page = ask.view === 'mine' ? ownPage(scope, ask) : few === null ? widePage(scope, ask) : narrowPage(scope, ask, few)
  const { rows } = await sql<QueueRow>`
    select q.*, o.name as organization_name from (${page}) q join organizations o on o.id = q.organization_id
    order by ${orderOf(ask, 'q')} limit ${pageAndOne}`.execute(db)
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
