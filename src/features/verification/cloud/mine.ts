import { dayOf } from '@/contract/dates'
import { maskDocument, maskName } from '@/contract/identifiers'
import { numberSetting } from '@/cloud/domain/settings'
import { refusalReasons } from '@/cloud/domain/cases/refusal-reasons'
import { hasConsented, lackFor } from '@/cloud/domain/people/consents'
import { particularsOf } from '@/cloud/domain/people/particulars'
import { verificationOf } from '@/cloud/domain/people/verification'
import type { Signed } from '@/cloud/domain/cases/kind'
import type { Handler } from '@/cloud/kernel/handler'
import type { verificationContract } from '../contract'
import { checkableByService, type Way } from '../rules'
import { askedOf } from './asked'
import { clocks } from './clocks'
import { kind, needed } from './kind-name'
import { openidOf } from './face'
import { newestQuestion, type Question } from './queries/asked'
import { marksOf, triesLeftOf, type Marks } from './queries/attempts'
import { unionName, unionOf } from '@/cloud/domain/people/unions'
import { isConnected, noticeOf, type ServiceWay } from './service-way'

type Person = Awaited<ReturnType<typeof particularsOf>>

/** Face needs the mini-program too: whoever came by H5 has no openid there. */
const reachable = async (context: Signed, way: ServiceWay): Promise<boolean> => {
  if (!isConnected(context, way)) return false
  const app = context.services.wechat?.face?.appId
  return way === 'provider' || (app !== undefined && (await openidOf(context.db, context.actor.personId, app)) !== undefined)
}

interface Known { readonly person: Person; readonly marks: Marks; readonly joins: boolean }

const serviceOf = async (context: Signed, way: ServiceWay, { person, marks, joins }: Known) => {
  const { db, actor, now } = context
  const notice = await noticeOf(db, way, now)
  const left = await triesLeftOf(db, actor.personId, way, now, marks)
  const asks = notice === null || (await hasConsented(db, actor.personId, notice)) ? null : notice
  const offer = !(await reachable(context, way)) || notice === null ? 'off' : !joins ? 'apply' : person.documentKind !== null && !checkableByService(person.documentKind) ? 'document' : left === 0 ? 'used_up' : 'on'
  return { offer, triesLeft: left, consent: asks === null ? null : { version: asks.version, title: asks.title, text: asks.text, recipients: asks.recipients } } as const
}

/** Why, and what next: both stand in the fixed list of reasons. */
const refusalOf = async ({ db }: Signed, newest: Question | undefined) => {
  if (newest?.state !== 'refused') return null
  const reason = (await refusalReasons(db, kind)).find((one) => one.code === newest.reason_code)
  return reason === undefined ? null : { sentence: reason.sentence, next: reason.next_step }
}

export const mine: Handler<typeof verificationContract.mine> = async (context) => {
  const { db, vault, actor, now } = context
  const standing = await verificationOf(db, actor.personId)
  const verified = standing.state === 'verified'
  const person = await particularsOf(db, vault, actor.personId)
  const union = await unionOf(db, actor.personId)
  const { document_hash } = await db.selectFrom('people').select('document_hash').where('id', '=', actor.personId).executeTakeFirstOrThrow()
  const known = { person, marks: await marksOf(db, vault, actor.personId, document_hash), joins: union !== undefined }
  const newest = await newestQuestion(db, actor.personId)
  const open = newest !== undefined && newest.closed_at === null ? newest : undefined
  return {
    // A conflict is for staff: here it looks as if nothing had been settled yet.
    state: verified ? 'verified' : open === undefined ? 'none' : 'submitted',
    verified: verified && standing.at !== null ? { way: standing.way as Way, at: standing.at.toISOString(), unionName: await unionName(db, standing.organizationId) } : null,
    person: person.name === null || person.documentKind === null || person.documentNumber === null ? null
      : { nameMasked: maskName(person.name), documentKind: person.documentKind, documentMasked: maskDocument(person.documentNumber) },
    unionName: union?.name ?? null,
    promiseWorkdays: await numberSetting(db, clocks.promise.setting, dayOf(now), clocks.promise.otherwise),
    asked: open === undefined || verified ? null : askedOf(open, now),
    refusal: verified ? null : await refusalOf(context, newest),
    lacks: verified ? null : ((await lackFor(db, actor.personId, needed, dayOf(now)))?.lack ?? null),
    provider: await serviceOf(context, 'provider', known),
    face: await serviceOf(context, 'face', known),
  }
}
