import { promiseNow } from '@/cloud/domain/cases/clocks'
import type { Signed } from '@/cloud/domain/cases/kind'
import { openCase, type NewCase } from '@/cloud/domain/cases/record'
import { recordConsents } from '@/cloud/domain/people/consents'
import { keepParticulars } from '@/cloud/domain/people/particulars'
import type { checkJoin, Form } from './check-join'
import { clocks } from './clocks'
import { kind } from './kind-name'
import { insertForm } from './queries/applications'

/** `signatureFileId` null: signed on paper, by somebody who may have no phone. */
type Written = Omit<Form, 'signatureFileId' | 'groupJoin' | 'phone'> & { readonly signatureFileId: string | null; readonly phone?: string | undefined }

/** Numbers and names go to the person, codes and ids to the case. */
export const writeApplication = async (context: Signed, form: Written, checked: Awaited<ReturnType<typeof checkJoin>>, person: { id: string; demo_key: string | null }, by?: NewCase['by']): Promise<void> => {
  const { db, now, vault } = context
  await keepParticulars(db, vault, person.id, { name: form.name, documentKind: form.documentKind, documentNumber: checked.documentNumber, ...(form.phone === undefined ? {} : { phone: form.phone }) })
  await recordConsents(db, person.id, checked.consents, now, context.newId)
  const due = await promiseNow(db, clocks, { submittedAt: now, askedAt: null, answeredAt: null }, now)
  await openCase(context, {
    id: form.applicationId, kind, prefix: 'RH', personId: person.id, organizationId: form.organizationId,
    promisedOn: due.day, promiseTentative: due.tentative, demo: person.demo_key !== null, ...(by === undefined ? {} : { by }),
  })
  await insertForm(db, {
    case_id: form.applicationId, mode: form.mode, door: form.door, occupation_code: form.occupationCode, street_code: form.streetCode,
    enterprise_id: form.employerId ?? null, employer_typed: form.employerTyped ?? null, platform_code: form.platformCode ?? null,
    previous_union: form.previousUnion ?? null, letter_version: form.letterVersion, signed_on: form.signedOn, signature_file_id: form.signatureFileId,
  })
}
