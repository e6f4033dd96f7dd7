import type { Parsed } from '@/contract/endpoint'
import type { Issue } from '@/contract/errors'
import { dayOf, type Day } from '@/contract/dates'
import { withoutIdentifiers } from '@/cloud/domain/cases/note'
import type { GivenConsent } from '@/cloud/domain/people/consents'
import { numberSetting } from '@/cloud/domain/settings'
import type { Db } from '@/cloud/kernel/handler'
import { Refusal } from '@/cloud/kernel/refusal'
import type { membershipContract } from '../contract'
import { ageOk, checkDocumentField, MINIMUM_AGE, signedOnOk, versionOk, workPlaceIssues } from '../rules'
import { consentNotices, letters } from './dated-texts'
import { unionsBehind } from './find-unions'
import { knownCodes } from './queries/reference'
import { unionStatus } from './queries/unions'

export type Form = Parsed<typeof membershipContract.submitJoin>

/** Numbers that somebody typed into a field of text are not kept there. */
export const tidy = <F extends Pick<Form, 'employerTyped' | 'previousUnion'>>(form: F): F => ({
  ...form,
  ...(form.employerTyped === undefined ? {} : { employerTyped: withoutIdentifiers(form.employerTyped) }),
  ...(form.previousUnion === undefined ? {} : { previousUnion: withoutIdentifiers(form.previousUnion) }),
})

export const refuseIf = (issues: readonly Issue[]): void => {
  if (issues.length > 0) throw new Refusal('request.invalid', issues)
}

/** Number and age (劳动法 15). @returns the normalised number */
export const checkPerson = async (db: Db, form: Pick<Form, 'documentKind' | 'documentNumber'>, today: Day): Promise<string> => {
  const { check, issues } = checkDocumentField(form.documentKind, form.documentNumber)
  if (!check.ok) throw new Refusal('request.invalid', issues)
  const minimum = await numberSetting(db, 'membership.minimum_age', today, MINIMUM_AGE)
  if (!ageOk(check.birthOn, today, minimum)) throw new Refusal('membership.under_sixteen')
  return check.number
}

/** Codes of the reference data that a form names. */
export const checkCodes = async (db: Db, form: Pick<Form, 'streetCode' | 'platformCode'> & { occupationCode?: string | undefined }): Promise<void> => {
  const known = await knownCodes(db, form)
  refuseIf((['occupationCode', 'streetCode', 'platformCode'] as const).filter((path) => !known[path]).map((path) => ({ path, reason: 'choice' })))
}

/** The chosen union must run, and be one of those that the same questions lead to: nobody slips into a foreign one. */
export const checkUnion = async (db: Db, form: Pick<Form, 'organizationId' | 'door' | 'streetCode' | 'employerId' | 'groupJoin'>): Promise<void> => {
  const union = await unionStatus(db, form.organizationId)
  const offered = await unionsBehind(db, { ...form, group: form.groupJoin?.code })
  if (union === undefined) throw new Refusal('object.not_found')
  if (union.status !== 'active') throw new Refusal('membership.union_closed')
  refuseIf(offered.some((offer) => offer.id === form.organizationId) ? [] : [{ path: 'organizationId', reason: 'choice' }])
}

/** Every required consent, in a version that was shown (PI-1, PI-3). @returns with the recipients that the notice names */
const checkConsents = async (db: Db, form: Pick<Form, 'consents'>, today: Day): Promise<GivenConsent[]> => {
  const notices = await consentNotices(db, today)
  const given = form.consents.flatMap(({ purpose, version }) => {
    const versions = notices.get(purpose) ?? []
    const notice = versions.find((one) => one.version === version)
    return notice !== undefined && versionOk(versions, version, today) ? [{ purpose, version, recipients: notice.recipients }] : []
  })
  const missing = [...notices].some(([purpose, versions]) => versions[0]!.required && !given.some((consent) => consent.purpose === purpose))
  if (missing || given.length < form.consents.length) throw new Refusal('membership.consent_missing')
  return given
}

/** Everything about the form that does not depend on who else applies. */
export const checkJoin = async (db: Db, form: Omit<Form, 'signatureFileId' | 'phone'>, now: Date): Promise<{ documentNumber: string; consents: GivenConsent[] }> => {
  const today = dayOf(now)
  refuseIf([...workPlaceIssues(form), ...checkDocumentField(form.documentKind, form.documentNumber).issues, ...(signedOnOk(form.signedOn, today) ? [] : [{ path: 'signedOn', reason: 'day' }])])
  const documentNumber = await checkPerson(db, form, today)
  await checkCodes(db, form)
  await checkUnion(db, form)
  if (!versionOk(await letters(db, today), form.letterVersion, today)) throw new Refusal('membership.letter_changed')
  return { documentNumber, consents: await checkConsents(db, form, today) }
}
