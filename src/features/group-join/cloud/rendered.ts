import type { CaseState } from '@/contract/case-states'
import { groupPhase } from '@/contract/group-join'
import { maskName } from '@/contract/identifiers'
import { windowOf } from '@/cloud/domain/group-joins/find'
import type { Db } from '@/cloud/kernel/handler'
import { endOf } from '../rules'
import type { ArrivalRow } from './queries/arrivals'
import { countsOf, type CountsRow, type EventRow } from './queries/events'

const none = { came: 0, sent: 0, waiting: 0, asked: 0, approved: 0, verified: 0 }
const countsIn = (row: CountsRow | undefined) => {
  const { id: _, ...counts } = row ?? { id: '', ...none }
  return counts
}

export const eventsOf = async (db: Db, rows: readonly EventRow[], now: Date) => {
  const counts = await countsOf(db, rows.map((row) => row.id))
  return rows.map((row) => ({
    groupJoinId: row.id, code: row.code, unionName: row.union_name, place: row.place, opensAt: row.opens_at.toISOString(), closesAt: row.closes_at.toISOString(),
    endsAt: endOf(windowOf(row)), phase: groupPhase(windowOf(row), now), counts: countsIn(counts.get(row.id)),
  }))
}

export const eventOf = async (db: Db, row: EventRow, now: Date) => (await eventsOf(db, [row], now))[0]!

/** Who only scanned has no name here: scanning agrees to nothing (PI-1). */
export const arrivalOf = (row: ArrivalRow) => ({
  caseId: row.case_id, cameAt: row.came_at.toISOString(), nameMasked: row.case_id === null ? null : maskName(row.name ?? ''), state: row.state as CaseState | null,
  verified: row.case_id !== null && row.verification === 'verified', paper: row.paper !== null,
})
