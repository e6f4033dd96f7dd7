import { dayOf } from '@/contract/dates'
import { hasConsented, recordConsents, noticeInForce } from '@/cloud/domain/people/consents'
import { unionOf } from '@/cloud/domain/people/unions'
import type { Context, Db } from '@/cloud/kernel/handler'
import type { Signed } from '@/cloud/domain/cases/kind'
import { lockDocument } from '@/cloud/domain/people/document-taken'
import { refuse } from '@/cloud/kernel/refusal'
import { checkableByService } from '../rules'
import { lockSubject, notYetVerified, type Subject } from './person'
import { marksOf, triesLeftOf } from './queries/attempts'

/** The two ways in which somebody outside is asked, and the separate consent of each (PI-3). */
export type ServiceWay = 'provider' | 'face'
const purposes = { provider: 'provider_check', face: 'face_check' } as const

export const noticeOf = (db: Db, way: ServiceWay, now: Date) => noticeInForce(db, purposes[way], dayOf(now))

export const isConnected = ({ services }: Pick<Context, 'services'>, way: ServiceWay): boolean =>
  way === 'provider' ? (services.identity ?? null) !== null : (services.wechat?.face ?? null) !== null

const consented = async ({ db, actor, now, newId }: Signed, way: ServiceWay, given: string | undefined): Promise<void> => {
  // Without a notice nobody was told who sees the data, so nobody can have agreed.
  const notice = (await noticeOf(db, way, now)) ?? refuse('verification.not_offered')
  if (await hasConsented(db, actor.personId, notice)) return
  if (given !== notice.version) refuse('membership.consent_missing')
  await recordConsents(db, actor.personId, [notice], now, newId)
}

/** Everything that must hold before a value leaves the house; with the person's row locked from here on. */
export const readyForService = async (context: Signed, way: ServiceWay, consent: string | undefined): Promise<Subject> => {
  if (!isConnected(context, way)) refuse('verification.not_offered')
  const subject = notYetVerified(await lockSubject(context.db, context.vault, context.actor.personId))
  if (!checkableByService(subject.documentKind)) refuse('verification.not_offered')
  // Asking costs the union money and tells something: it is for who joins, not for whoever types in a name.
  if ((await unionOf(context.db, subject.id)) === undefined) refuse('verification.nothing_to_verify')
  await lockDocument(context.db, subject.documentHash)
  if ((await triesLeftOf(context.db, subject.id, way, context.now, await marksOf(context.db, context.vault, subject.id, subject.documentHash))) === 0) refuse('verification.tries_used')
  await consented(context, way, consent)
  return subject
}
