import type { Db } from '@/cloud/kernel/handler'
import { endAllSessions } from '@/cloud/kernel/sessions'
import { fates } from './fates'
import { moveColumn } from './journal'
import { declineProposals, endDuties, endMarks, endMembership, takeArrivals, withdrawTwins } from './make-room'
import { moveOwn } from './own-moves'
import { journalOf, type Merging } from './place'
import { referencesToPeople } from './references'
import type { Identity } from './identity'
import { settleIdentity } from './settle-identity'

/** A column that nobody has thought about must not be passed over in silence. */
const movingColumns = async (db: Db) => {
  const all = await referencesToPeople(db)
  const unknown = all.filter(({ table, column }) => fates[`${table}.${column}`] === undefined)
  if (unknown.length > 0) throw new Error(`fates.ts does not know ${unknown.map(({ table, column }) => `${table}.${column}`).join(', ')}`)
  return all.filter(({ table, column }) => fates[`${table}.${column}`] === 'moves')
}

/** What was good for the old record alone: nobody is left signed in as somebody who is no more. */
const endWaysIn = async ({ context: { db, now }, loserId }: Merging): Promise<void> => {
  await endAllSessions(db, loserId, now)
  await db.deleteFrom('one_time_codes').where('person_id', '=', loserId).execute()
}

export interface Known {
  readonly survivor: Identity
  readonly loser: Identity
  readonly claimant: Identity
  readonly organizationId: string
}

/** Everything that names the one names the other from now on; what was changed stands in the journal. @returns how many rows moved */
export const putTogether = async (merging: Merging, known: Known): Promise<number> => {
  await withdrawTwins(merging)
  await endMembership(merging)
  await endMarks(merging)
  await endDuties(merging)
  await declineProposals(merging)
  await takeArrivals(merging)
  let moved = await moveOwn(merging)
  for (const reference of await movingColumns(merging.context.db)) moved += await moveColumn(journalOf(merging), reference, merging.loserId, merging.survivorId)
  await endWaysIn(merging)
  await settleIdentity(merging, known)
  return moved
}
