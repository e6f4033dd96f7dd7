import type { Signed } from '@/cloud/domain/cases/kind'
import { withoutIdentifiers, withoutName } from '@/cloud/domain/cases/note'
import { nameOf } from '@/cloud/domain/people/name-of'
import { openidOf } from './queries/openids'

/**
 * What a manager writes for everybody is seen once WeChat's check has passed it (WX-6). Without a check, without an
 * OPENID that it knows, or when it is down, it waits for somebody of the union: it is never shown unseen.
 */
export const passes = async ({ db, actor, platform, services }: Signed, text: string): Promise<boolean> => {
  const check = services.wechat?.texts ?? null
  if (check === null) return false
  const openid = platform?.app === check.app ? platform.openid : await openidOf(db, actor.personId, check.app)
  if (openid === null) return false
  const answer = await check.look({ openid, text })
  return answer.ok && answer.value === 'pass'
}

/** Free text as it is kept: numbers are starred out, and the own name of whoever writes is masked, for names stand in `people` alone. */
export const ownNote = async ({ db, actor }: Signed, note: string | null | undefined): Promise<string | null> =>
  (note === null || note === undefined || note === '' ? null : withoutName(withoutIdentifiers(note), await nameOf(db, actor.personId)))
