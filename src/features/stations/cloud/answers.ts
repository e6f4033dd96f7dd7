import { facilities as all, type ReportOutcome } from '@/contract/places/words'
import type { Context } from '@/cloud/kernel/handler'
import { tellAll } from './keepers'
import { recordChange } from '@/cloud/domain/places/changes'
import { showPlace, type PlaceRow } from '@/cloud/domain/places/kept'
import { answerAll, answerAlike } from './queries/reports'

/** What an answer makes of the place itself; null = nothing that the public sees. */
const effectOf = (place: PlaceRow, kind: string, facility: string | null, outcome: ReportOutcome) => {
  const without = facility === null ? {} : { broken: place.broken.filter((one) => one !== facility) }
  const sure = { doubt_at: null, doubt_reports: 0 }
  switch (outcome) {
    case 'was_so_now_open': return sure
    case 'closed_for_now': return { ...sure, ...(place.status === 'open' ? { status: 'suspended' } : {}) }
    case 'facility_removed':
      return facility === null ? null : { ...without, facilities: place.facilities.filter((one) => one !== facility), missing: all.filter((one) => one === facility || place.missing.includes(one)) }
    case 'repaired':
    case 'replaced': return without
    // What is said of a thing says nothing of the door: its doubt stays with the reports of the door.
    case 'corrected':
    case 'not_found': return kind === 'locked' ? sure : facility === null ? null : without
    case 'closed_for_good': return null
  }
}

type Answered = Awaited<ReturnType<typeof answerAlike>>

const reporters = (answered: Answered): number => new Set(answered.map((row) => row.person_id ?? row.device_hash?.toString('hex') ?? row.id)).size

/** Those with an account read it among their messages, the others on the phone that reported. */
const tellReporters = async (context: Context, answered: Answered): Promise<void> =>
  tellAll(context, answered.flatMap((row) => (row.person_id === null || row.person_id === context.actor?.personId ? [] : [row.person_id])), 'stations.answered')

const changed = (place: PlaceRow, set: object): Record<string, unknown> =>
  Object.fromEntries(Object.keys(set).filter((key) => key in place && !key.startsWith('doubt')).map((key) => [key, place[key as keyof PlaceRow]]))

interface Answering {
  readonly kind: string
  readonly facility: string | null
  /** The one that is answered; left out, whoever answers speaks of the place and not of a report. */
  readonly reportId?: string
}

/** Answers all open reports that say the same, with what that means for the place; the caller holds the lock on it. @returns reporters */
export const answerReports = async (context: Context, place: PlaceRow, { kind, facility, reportId }: Answering, outcome: ReportOutcome): Promise<number> => {
  const { db, now } = context
  const answered = await answerAlike(db, place.id, kind, facility, reportId ?? null, outcome, now)
  const set = kind === 'wrong' ? null : effectOf(place, kind, facility, outcome)
  const differs = set !== null && Object.entries(set).some(([key, value]) => JSON.stringify(place[key as keyof PlaceRow]) !== JSON.stringify(value))
  if (differs) {
    const version = 'status' in set || 'facilities' in set ? { version: place.version + 1 } : {}
    await showPlace(db, place.id, { ...set, ...version }, now)
    if ('version' in version) await recordChange(context, { placeId: place.id, what: 'status' in set ? 'status' : 'edited', before: changed(place, set) })
  }
  await tellReporters(context, answered)
  return reporters(answered)
}

/** The place closes for good: whatever was said of it is answered with that. */
export const answerEverything = async (context: Context, placeId: string): Promise<void> =>
  tellReporters(context, await answerAll(context.db, placeId, 'closed_for_good', context.now))
