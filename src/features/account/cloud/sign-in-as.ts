import type { Context } from '@/cloud/kernel/handler'
import { openSession } from '@/cloud/kernel/sessions'

/** `provider`: how they proved who they are. The audit names the person, for the caller was nobody yet. */
export const signInAs = async ({ db, vault, now, audit }: Context, personId: string, provider: string) => {
  audit({ targetId: personId, detail: { provider } })
  return { ...(await openSession(db, vault, personId, provider, now)), personId }
}
