import { tellPlainly } from '@/cloud/domain/notices/tell'
import type { Signed } from '@/cloud/domain/cases/kind'

/** What somebody is told of their own roles; which one it was stands on the page that the notice opens. */
export type RoleNews = 'confirmed' | 'declined' | 'revoked' | 'succeeded'

/** Nobody is told what they did themselves. */
export const tellOfRole = async (context: Signed, personId: string, news: RoleNews): Promise<void> => {
  if (personId === context.actor.personId) return
  await tellPlainly(context.db, { id: context.newId(), personId, kind: `roles.${news}`, now: context.now })
}
