import { inDistrict } from '@/contract/geo'
import type { Output } from '@/contract/endpoint'
import { promiseNow } from '@/cloud/domain/cases/clocks'
import { withoutIdentifiers, withoutName } from '@/cloud/domain/cases/note'
import { openCase } from '@/cloud/domain/cases/record'
import { lockPerson } from '@/cloud/domain/people/particulars'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { reportingContract } from '../contract'
import { clocks } from './clocks'
import { kind } from './kind-name'
import { caseById, hasSuggested, insertSuggestion } from './queries/suggestions'
import { streetUnionOf } from './queries/unions'

type Receipt = Output<typeof reportingContract.suggest>

const receiptOf = (row: { id: string; number: string; promised_on: string | null }): Receipt => ({ suggestionId: row.id, number: row.number, promisedOn: row.promised_on })

/** Goes to the union of the street, which knows who could give a room. */
export const suggest: Handler<typeof reportingContract.suggest> = async (context, { suggestionId, longitude, latitude, ...form }) => {
  const { db, actor, now } = context
  const person = await lockPerson(db, actor.personId)
  const sent = await caseById(db, suggestionId)
  if (sent !== undefined) return sent.person_id === actor.personId && sent.kind === kind ? receiptOf(sent) : refuse('object.not_found')
  const point = longitude === undefined || latitude === undefined ? null : { longitude, latitude }
  if (point !== null && !inDistrict(point)) refuse('stations.outside_district')
  const name = withoutIdentifiers(form.name)
  if (await hasSuggested(db, actor.personId, name, form.streetCode)) refuse('stations.suggested_already')
  const union = found(await streetUnionOf(db, form.streetCode))
  const due = await promiseNow(db, clocks, { submittedAt: now, askedAt: null, answeredAt: null }, now)
  const row = await openCase(context, { id: suggestionId, kind, prefix: 'JY', personId: actor.personId, organizationId: union.id, promisedOn: due.day, promiseTentative: due.tentative, demo: person.demo_key !== null })
  await insertSuggestion(db, {
    case_id: suggestionId, kind: form.kind, name, street_code: form.streetCode, address: withoutIdentifiers(form.address), lng: point?.longitude ?? null, lat: point?.latitude ?? null,
    why: withoutName(withoutIdentifiers(form.why), person.name),
  })
  context.audit({ targetId: suggestionId, organizationId: union.id, detail: { kind: form.kind } })
  return receiptOf(row)
}
