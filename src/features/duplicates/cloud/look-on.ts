import type { Signed } from '@/cloud/domain/cases/kind'
import { openDuplicateCase, openDuplicateCheck, twinsOf } from '@/cloud/domain/people/duplicate-check'

/** A check is over, and somebody else still has the document: unless staff have looked at that pair, or are looking, it is a check of its own. */
export const lookOn = async (context: Signed, personId: string): Promise<void> => {
  const rest = (await twinsOf(context.db, personId)).filter(({ document, keptApartAt }) => document && keptApartAt === null)
  for (const { id } of rest) if ((await openDuplicateCase(context.db, id)) !== undefined) return
  if (rest.length > 0) await openDuplicateCheck(context, { id: context.newId(), personId, said: null, note: null, raisedBy: context.actor.personId })
}
