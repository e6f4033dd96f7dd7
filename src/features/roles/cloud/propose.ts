import { dayOf } from '@/contract/dates'
import type { Parsed } from '@/contract/endpoint'
import type { Signed } from '@/cloud/domain/cases/kind'
import { textAbout } from '@/cloud/domain/people/text-about'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { rolesContract } from '../contract'
import { grantersOf, termIssues } from '../rules'
import { grant } from './grant'
import { hasOtherGranter, holds } from './queries/held'
import { placeById } from './queries/places'
import { attachPaper, insertElection, insertProposal, proposalById } from './queries/proposals'
import { proposalOf } from './rendered'
import { grantReach } from './scope'
import { personNamed } from './who'

type Form = Parsed<typeof rolesContract.propose>

const write = async (context: Signed, form: Form, personId: string): Promise<void> => {
  const { db, now, actor } = context
  const { organizationId, role, fromOn, toOn, electedOn, paperNo = '', electionFileId } = form
  const electionId = electedOn === undefined ? null : context.newId()
  if (electionFileId !== undefined && !(await attachPaper(db, electionFileId, actor.personId, now))) refuse('file.not_ready')
  if (electedOn !== undefined && electionId !== null) {
    await insertElection(db, { id: electionId, organization_id: organizationId, person_id: personId, held_on: electedOn, recorded_by: actor.personId, recorded_at: now, paper_no: paperNo === '' ? null : await textAbout(db, paperNo, [personId, actor.personId]), file_id: electionFileId ?? null })
  }
  const fresh = await insertProposal(db, {
    id: form.proposalId, person_id: personId, role, organization_id: organizationId, from_on: fromOn, to_on: toOn ?? null, election_id: electionId, proposed_by: actor.personId, proposed_at: now,
  })
  if (!fresh) refuse('roles.already_held')
}

/** Grants nothing by itself: somebody else confirms. */
export const propose: Handler<typeof rolesContract.propose> = async (context, form) => {
  const { db, now, actor } = context
  const sent = await proposalById(db, form.proposalId)
  if (sent !== undefined) return sent.proposed_by === actor.personId ? proposalOf(sent, actor) : refuse('object.not_found')
  const issues = termIssues(form, dayOf(now))
  if (issues.length > 0) refuse('request.invalid', issues)
  const place = found(await placeById(db, grantReach(actor, form.role), form.role, form.organizationId))
  const person = await personNamed(context, form)
  if (person.id === actor.personId) refuse('roles.own_proposal')
  if (await holds(db, person.id, form.role, place.id, dayOf(now))) refuse('roles.already_held')
  await write(context, form, person.id)
  context.audit({ targetId: person.id, organizationId: place.id, detail: { role: form.role } })
  const row = found(await proposalById(db, form.proposalId))
  // In the beginning there is one administrator and nobody to look a second time: then the code that the person showed counts.
  const alone = form.code !== undefined && !(await hasOtherGranter(db, grantersOf[form.role], place.path, [actor.personId, person.id], dayOf(now)))
  if (alone) await grant(context, row, person.id)
  return proposalOf(found(await proposalById(db, form.proposalId)), actor)
}
