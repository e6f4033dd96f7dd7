import { normaliseDocument, normaliseName } from '@/contract/identifiers'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import { promiseNow } from '@/cloud/domain/cases/clocks'
import type { Signed } from '@/cloud/domain/cases/kind'
import { withoutIdentifiers } from '@/cloud/domain/cases/note'
import { openCase } from '@/cloud/domain/cases/record'
import { recordConsents } from '@/cloud/domain/people/consents'
import { documentHash, keepParticulars, lockPerson, phoneHash } from '@/cloud/domain/people/particulars'
import type { membershipContract } from '../contract'
import { checkJoin, type Form } from './check-join'
import { clocks } from './clocks'
import { kind } from './kind-name'
import { applicationRow, caseOwner, insertForm, openEntryId, ownApplication, type Application } from './queries/applications'
import { attachSignature } from './queries/attachments'
import { runningMembership } from './queries/members'
import { receiptOf } from './receipt'

/** Numbers that somebody typed into a field of text are not kept there. */
const tidy = (form: Form): Form => ({
  ...form,
  ...(form.employerTyped === undefined ? {} : { employerTyped: withoutIdentifiers(form.employerTyped) }),
  ...(form.previousUnion === undefined ? {} : { previousUnion: withoutIdentifiers(form.previousUnion) }),
})

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

/** Numbers and names go to the person, codes and ids to the case. */
const write = async (context: Signed, form: Form, checked: Awaited<ReturnType<typeof checkJoin>>, person: Person): Promise<void> => {
  const { db, now, vault } = context
  if (!(await attachSignature(db, form.signatureFileId, person.id, now))) refuse('file.not_ready')
  await keepParticulars(db, vault, person.id, { name: form.name, documentKind: form.documentKind, documentNumber: checked.documentNumber, phone: form.phone })
  await recordConsents(db, person.id, checked.consents, now, context.newId)
  const due = await promiseNow(db, clocks, { submittedAt: now, askedAt: null, answeredAt: null }, now)
  await openCase(context, {
    id: form.applicationId, kind, prefix: 'RH', personId: person.id, organizationId: form.organizationId,
    promisedOn: due.day, promiseTentative: due.tentative, demo: person.demo_key !== null,
  })
  await insertForm(db, {
    case_id: form.applicationId, mode: form.mode, door: form.door, occupation_code: form.occupationCode, street_code: form.streetCode,
    enterprise_id: form.employerId ?? null, employer_typed: form.employerTyped ?? null, platform_code: form.platformCode ?? null,
    previous_union: form.previousUnion ?? null, letter_version: form.letterVersion, signed_on: form.signedOn, signature_file_id: form.signatureFileId,
  })
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
  await write(context, form, checked, person)
  context.audit({ targetId: form.applicationId, organizationId: form.organizationId, detail: { mode: form.mode, door: form.door } })
  return receiptOf(found(await applicationRow(db, form.applicationId)))
}
