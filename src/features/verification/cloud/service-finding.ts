import type { Signed } from '@/cloud/domain/cases/kind'
import type { Subject } from './person'
import { countTry, marksOf, triesLeftOf, type TryOutcome } from './queries/attempts'
import { unionOf } from '@/cloud/domain/people/unions'
import type { ServiceWay } from './service-way'
import { settle } from './settle'

type Outcome = { outcome: 'verified' | 'unconfirmed' | 'unavailable'; triesLeft: number }

/** The service did not say: it costs no try, and the other ways are open. `code`: its own word for why. */
export const nothingSaid = async ({ db, vault, now, audit }: Signed, subject: Subject, way: ServiceWay, code: string | undefined): Promise<Outcome> => {
  audit({ targetId: subject.id, detail: { way, outcome: 'unavailable', ...(code === undefined ? {} : { code }) } })
  return { outcome: 'unavailable', triesLeft: await triesLeftOf(db, subject.id, way, now, await marksOf(db, vault, subject.id, subject.documentHash)) }
}

/** What a service said, counted and kept. The person reads `unconfirmed` for all that is no yes. */
export const serviceSaid = async (context: Signed, subject: Subject, way: ServiceWay, said: TryOutcome): Promise<Outcome> => {
  const { db, vault, now } = context
  const marks = await marksOf(db, vault, subject.id, subject.documentHash)
  await countTry(db, { id: context.newId(), personId: subject.id, way, outcome: said, now, marks })
  const settled = said === 'match' ? await settle(context, subject, { way, organizationId: (await unionOf(db, subject.id))?.id ?? null, byId: null }) : said
  if (said !== 'match') context.audit({ targetId: subject.id, detail: { way, outcome: said } })
  return { outcome: settled === 'verified' ? 'verified' : 'unconfirmed', triesLeft: await triesLeftOf(db, subject.id, way, now, marks) }
}
