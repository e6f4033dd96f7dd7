import type { CaseState } from '@/contract/case-states'
import type { Output } from '@/contract/endpoint'
import { maskDocument, maskName, maskPhone } from '@/contract/identifiers'
import type { ReportKind, ReportState } from '@/contract/places/words'
import type { Role } from '@/contract/roles'
import { stepsForApplicant } from '@/cloud/domain/cases/history'
import { unusedOf } from '@/cloud/domain/notices/outgoing/subscriptions'
import type { CaseKind } from '@/cloud/domain/cases/kind'
import { refusalReasons } from '@/cloud/domain/cases/refusal-reasons'
import { particularsOf } from '@/cloud/domain/people/particulars'
import type { Actor, Db, Handler } from '@/cloud/kernel/handler'
import type { myDataContract } from '../contract'
import { consentList } from './consents'
import { kind } from './kind-name'
import { accountsOf, casesOf, filesOf, looksAt, membershipsOf, noticesOf, placeReportsOf, placesKeptBy, provinceOf, rolesOf, sessionsOf } from './queries/own-records'

type Seen = Output<typeof myDataContract.see>
type OwnCase = Awaited<ReturnType<typeof casesOf>>[number]

const masked = (value: string | null, mask: (value: string) => string): string | null => (value === null ? null : mask(value))

/** The newest correction: where it is, or why it was refused and what next. */
const correctionOf = async (db: Db, row: OwnCase | undefined): Promise<Seen['correction']> => {
  if (row === undefined) return null
  const reason = row.state === 'refused' ? (await refusalReasons(db, kind)).find((one) => one.code === row.reason_code) : undefined
  const note = reason === undefined ? null : ((await stepsForApplicant(db, row.id)).filter((step) => step.what === 'refused').at(-1)?.note ?? null)
  return {
    caseId: row.id, number: row.number, state: row.state as CaseState, version: row.version, handledBy: row.union_name, promisedOn: row.promised_on, promiseTentative: row.promise_tentative,
    refusal: reason === undefined ? null : { sentence: reason.sentence, next: reason.next_step, note },
  }
}

const signIns = async (db: Db, actor: Actor, now: Date): Promise<Pick<Seen, 'sessions' | 'accounts'>> => ({
  sessions: (await sessionsOf(db, actor.personId, now)).map((row) => ({
    sessionId: row.id, way: row.provider, since: row.created_at.toISOString(), until: row.expires_at.toISOString(), here: actor.sessionHash?.equals(row.token_hash) === true,
  })),
  accounts: (await accountsOf(db, actor.personId)).map((row) => ({ way: row.provider, since: row.created_at.toISOString() })),
})

/** Read once, in the words of the contract: the overview shows it, the export writes it down. */
export const everythingOf = async (db: Db, kinds: readonly CaseKind[], actor: Actor, now: Date) => {
  const { personId } = actor
  const memberships = await membershipsOf(db, personId)
  const cases = await casesOf(db, personId)
  return {
    memberships: memberships.map((row) => ({ memberNo: row.member_no, unionName: row.union_name, status: row.status, fromOn: row.from_on, toOn: row.to_on })),
    province: await provinceOf(db, personId),
    cases: cases.map((row) => ({
      caseId: row.id, kind: row.kind, number: row.number, state: row.state as CaseState, unionName: row.union_name, submittedAt: row.submitted_at.toISOString(), closedAt: row.closed_at?.toISOString() ?? null,
    })),
    consents: await consentList(db, kinds, personId, now),
    files: (await filesOf(db, personId)).map((row) => ({ fileId: row.id, use: row.use, mediaType: row.media_type, bytes: row.bytes, madeAt: row.created_at.toISOString() })),
    roles: (await rolesOf(db, personId)).map((row) => ({ role: row.role as Role, organizationName: row.organization_name, fromOn: row.from_on, toOn: row.to_on, revokedAt: row.revoked_at?.toISOString() ?? null })),
    placeReports: (await placeReportsOf(db, personId)).map((row) => ({ placeName: row.place_name, kind: row.kind as ReportKind, note: row.note, state: row.state as ReportState, seenAt: row.seen_at.toISOString(), at: row.at.toISOString() })),
    placesKept: (await placesKeptBy(db, personId)).map((row) => ({ placeName: row.place_name, fromOn: row.from_on, toOn: row.to_on })),
    ...(await signIns(db, actor, now)),
    notices: { ...(await noticesOf(db, personId)), outside: await unusedOf(db, personId) },
    looks: (await looksAt(db, personId)).map((row) => ({ at: row.at.toISOString(), unionName: row.union_name })),
    rows: cases,
  }
}

export const see = (kinds: readonly CaseKind[]): Handler<typeof myDataContract.see> => async ({ db, vault, actor, now }) => {
  const person = await particularsOf(db, vault, actor.personId)
  const { rows, ...everything } = await everythingOf(db, kinds, actor, now)
  const open = rows.filter((row) => row.closed_at === null)
  return {
    nameMasked: masked(person.name, maskName), documentKind: person.documentKind, documentMasked: masked(person.documentNumber, maskDocument), phoneMasked: masked(person.phone, maskPhone),
    registered: everything.memberships.length > 0,
    ...everything,
    correction: await correctionOf(db, rows.find((row) => row.kind === kind)),
    closing: { member: everything.memberships.some((row) => row.toOn === null), openCases: open.map((row) => ({ caseId: row.id, kind: row.kind, number: row.number, version: row.version })) },
  }
}
