import { maskName } from '@/contract/identifiers'
import type { Handler } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import type { verificationContract } from '../contract'
import { deskCodes } from './desk-code'
import { seeSubject } from './person'
import { triesLeftOf } from './queries/attempts'
import { openSession } from './queries/sessions'
import { unionWithin } from '@/cloud/domain/people/unions'

/** Wrong, old and used codes get one and the same answer; a good one of somebody whom this desk does not know is told as that. */
export const openVisit: Handler<typeof verificationContract.openVisit> = async ({ db, vault, actor, now, newId, audit }, { code }) => {
  const read = deskCodes.read(code.trim())
  if (read === null || !deskCodes.proves(vault, read, now)) return refuse('session.code_refused')
  const union = (await unionWithin(db, actor, read.id)) ?? refuse('verification.not_here')
  const subject = await seeSubject(db, vault, read.id)
  const visitId = newId()
  // Hashed by what it says, not by how it was typed.
  const codeHash = vault.lookup('desk-code', `${read.id}.${read.step}`)
  if (!(await openSession(db, { id: visitId, way: 'desk', personId: read.id, staffId: actor.personId, codeHash, now }))) return refuse('session.code_refused')
  audit({ targetId: read.id, organizationId: union.id, detail: { verified: subject.verified } })
  return { visitId, nameMasked: maskName(subject.name), documentKind: subject.documentKind, unionName: union.name, verified: subject.verified, triesLeft: await triesLeftOf(db, read.id, 'desk', now) }
}
