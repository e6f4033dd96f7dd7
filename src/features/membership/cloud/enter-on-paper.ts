import { sql } from 'kysely'
import type { Signed } from '@/cloud/domain/cases/kind'
import { putArrival } from '@/cloud/domain/group-joins/arrive'
import { documentHash } from '@/cloud/domain/people/particulars'
import { newPerson } from '@/cloud/kernel/accounts'
import { found, refuse } from '@/cloud/kernel/refusal'
import { checkJoin, tidy, type Form } from './check-join'
import { applicationRow, sameDocumentIn } from './queries/applications'
import { receiptOf } from './receipt'
import { writeApplication } from './write-application'

/** `phone`: left out by who has none. */
export type PaperForm = Omit<Form, 'signatureFileId' | 'mode' | 'phone'> & { readonly phone?: string | undefined }

/** The event at which the sheet was signed; the caller has checked that it lies within the scope of the actor. */
export interface PaperEvent {
  readonly groupId: string
  readonly organizationId: string
}

/**
 * An application that somebody signed on paper, typed in by staff (MEM-3: in writing). The person has no account yet:
 * nobody is found by a number here, so nothing can be written onto another person's record. Who turns out to be
 * registered already is told apart by the reviewer, as online.
 * @returns the receipt, and the person's new id
 */
export const enterOnPaper = async (context: Signed, event: PaperEvent, given: PaperForm) => {
  const { db, vault, now, actor } = context
  const form = tidy({ ...given, mode: 'join' as const })
  const checked = await checkJoin(db, form, now)
  const hash = documentHash(vault, form.documentKind, checked.documentNumber)
  // Two colleagues with the same sheet: the second waits, and is told.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`paper:${event.groupId}:${hash.toString('base64')}`}, 0))`.execute(db)
  if (await sameDocumentIn(db, event.groupId, hash)) refuse('group_join.already_entered')
  const personId = await newPerson(db, now)
  await writeApplication(context, { ...form, signatureFileId: null }, checked, { id: personId, demo_key: null }, { actorId: actor.personId, organizationId: event.organizationId })
  await putArrival(db, { groupId: event.groupId, personId, caseId: form.applicationId, now })
  return receiptOf(found(await applicationRow(db, form.applicationId)))
}
