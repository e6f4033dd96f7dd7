import { normaliseDocument, normaliseName } from '@/contract/identifiers'
import { enterGroup } from '@/cloud/domain/group-joins/arrive'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { Signed } from '@/cloud/domain/cases/kind'
import { documentHash, lockPerson, phoneHash } from '@/cloud/domain/people/particulars'
import type { membershipContract } from '../contract'
import { checkJoin, tidy, type Form } from './check-join'
import { kind } from './kind-name'
import { applicationRow, caseOwner, openEntryId, ownApplication, type Application } from './queries/applications'
import { attachSignature } from './queries/attachments'
import { runningMembership } from './queries/members'
import { receiptOf } from './receipt'
import { writeApplication } from './write-application'

type Person = Awaited<ReturnType<typeof lockPerson>>

const same = (a: string | undefined, b: string | null): boolean => (a ?? '') === (b ?? '')

/** The same application sent once more under another key: the phone lost our answer, not the person's mind. */
const isRepeat = ({ vault }: Signed, form: Form, row: Application, person: Person): boolean =>
  row.mode === form.mode && row.door === form.door && row.occupation_code === form.occupationCode && row.street_code === form.streetCode && row.first_organization_id === form.organizationId.toLowerCase() &&
  // staff may have matched a typed employer to the register meanwhile
  (form.employerTyped === undefined ? same(form.employerId?.toLowerCase(), row.enterprise_id) : same(form.employerTyped, row.employer_typed)) && same(form.platformCode, row.platform_code) && same(form.previousUnion, row.previous_union) &&
  row.letter_version === form.letterVersion && row.signed_on === form.signedOn && row.signature_file_id === form.signatureFileId.toLowerCase() &&
  person.name === normaliseName(form.name) && phoneHash(vault, form.phone).equals(person.phone_hash ?? Buffer.alloc(0)) &&
  documentHash(vault, form.documentKind, normaliseDocument(form.documentKind, form.documentNumber)).equals(person.document_hash ?? Buffer.alloc(0))

/** One person, one open application, one running membership (MEM-2). */
const checkPerson = async (context: Signed, form: Form, documentNumber: string, person: Person): Promise<void> => {
  const { db, vault } = context
  if ((await openEntryId(db, person.id)) !== undefined) refuse('membership.already_applied')
  const running = await runningMembership(db, person.id)
  if (running !== undefined && (form.mode === 'join' || running.organization_id === form.organizationId)) refuse('membership.already_member')
  const other = person.document_hash !== null && !documentHash(vault, form.documentKind, documentNumber).equals(person.document_hash)
  // The record of a member is tied to the document it was approved on; a new document is a matter for staff.
  if (person.document_claimed && other) refuse('request.invalid', [{ path: 'documentNumber', reason: 'registered' }])
}

export const submitJoin: Handler<typeof membershipContract.submitJoin> = async (context, given) => {
  const form = tidy(given)
  const { db, now, actor } = context
  const person = await lockPerson(db, actor.personId)
  const owner = await caseOwner(db, form.applicationId)
  if (owner !== undefined) {
    const sent = found(owner.kind === kind ? await ownApplication(db, form.applicationId, actor.personId) : undefined)
    if (!isRepeat(context, form, sent, person)) refuse('membership.already_applied')
    return receiptOf(sent)
  }
  const checked = await checkJoin(db, form, now)
  await checkPerson(context, form, checked.documentNumber, person)
  if (!(await attachSignature(db, form.signatureFileId, person.id, now))) refuse('file.not_ready')
  await writeApplication(context, form, checked, person)
  const { groupJoin: group, organizationId } = form
  const entered: Record<string, string> = group === undefined ? {} : { group: await enterGroup(db, { ...group, caseId: form.applicationId, personId: person.id, organizationId }, now) }
  context.audit({ targetId: form.applicationId, organizationId, detail: { mode: form.mode, door: form.door, ...entered } })
  return receiptOf(found(await applicationRow(db, form.applicationId)))
}
