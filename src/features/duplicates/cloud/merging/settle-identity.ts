import { eraseParticulars } from '@/cloud/domain/erasure/erase-person'
import { documentTaken } from '@/cloud/domain/people/document-taken'
import { hashOf, sealBefore, together, writeIdentity, type Identity } from './identity'
import { noteMade, takeRows } from './journal'
import { journalOf, type Merging } from './place'

interface Known {
  readonly survivor: Identity
  readonly loser: Identity
  readonly claimant: Identity
  /** The union for which staff saw the document. */
  readonly organizationId: string
}

type VerifiedRow = { readonly state: string; readonly way: string | null; readonly organization_id: string | null; readonly by_id: string | null; readonly at: Date }

/**
 * The verification that runs goes on; where there was none, the document has just been seen and typed off at a desk (PI-9).
 * A third record that is a member's, or verified, on the same document comes first: until that is settled this is a conflict (MEM-11).
 */
const verify = async (merging: Merging, rows: readonly VerifiedRow[], after: Identity, organizationId: string): Promise<void> => {
  const { context: { db, vault, actor, now }, survivorId } = merging
  const hash = hashOf(vault, after)
  const taken = hash !== null && (await documentTaken(db, survivorId, hash))
  const stands = rows.find((row) => row.state === 'verified') ?? { way: 'desk', organization_id: organizationId, by_id: actor.personId, at: now }
  await db.insertInto('verifications')
    .values(taken
      ? { person_id: survivorId, state: 'conflict', organization_id: organizationId, at: now }
      : { person_id: survivorId, state: 'verified', way: stands.way, organization_id: stands.organization_id, by_id: stands.by_id, at: stands.at, document_hash: hash }).execute()
  await noteMade(journalOf(merging), 'verifications', { person_id: survivorId })
}

/**
 * Name, document, phone and verification: the old record is emptied first, for a number stands in one row only. Verifications
 * are taken away before, because a trigger takes them back as soon as name or document change.
 */
export const settleIdentity = async (merging: Merging, { survivor, loser, claimant, organizationId }: Known): Promise<void> => {
  const { context: { db, vault, now }, mergeId, survivorId, loserId } = merging
  const after = together(survivor, loser, claimant)
  const verifications = await db.selectFrom('verifications').selectAll().where('person_id', 'in', [survivorId, loserId]).execute()
  for (const personId of [survivorId, loserId]) await takeRows(journalOf(merging), 'verifications', { person_id: personId })
  await eraseParticulars(db, loserId)
  await db.updateTable('people').set({ closed_at: now, merged_into: survivorId }).where('id', '=', loserId).execute()
  await writeIdentity(db, vault, survivorId, after)
  await db.updateTable('person_merges').set({ before_enc: sealBefore(vault, mergeId, { survivor, loser, after }) }).where('id', '=', mergeId).execute()
  // The survivor's own verification goes before that of the other record.
  await verify(merging, verifications.sort((a) => (a.person_id === survivorId ? -1 : 1)), after, organizationId)
}
