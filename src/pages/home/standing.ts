import type { CaseState } from '@/contract/case-states'
import type { OutputOf } from '@/features/contracts'

export type Mine = OutputOf<'membership.mine'>
type Application = NonNullable<Mine['application']>
type Member = NonNullable<Mine['member']>
type Move = NonNullable<Mine['move']>

/** What matters of something that waits on this phone. */
export interface Waiting {
  readonly path: string
  readonly state: string
  readonly route: string
}

/** Where somebody stands with the union: decides the one next step that home shows. */
export type Standing =
  | { readonly is: 'unsent' | 'to-fix'; readonly route: string }
  | { readonly is: 'asked' | 'refused' | 'open'; readonly application: Application }
  | { readonly is: 'moving'; readonly move: Move }
  | { readonly is: 'member'; readonly member: Member }
  | { readonly is: 'unknown' }
  | { readonly is: 'new' }

const fromMembership = (entry: Waiting) => entry.path.startsWith('membership.') && entry.state !== 'sent'
const kinds: Partial<Record<CaseState, 'asked' | 'refused' | 'open'>> = { submitted: 'open', in_review: 'open', needs_info: 'asked', refused: 'refused', approved: 'open' }

/**
 * What waits here comes first, because nobody else knows of it. A running application comes before a membership:
 * a member who transfers or changes work wants to know how it stands. `mine` null: nothing was ever heard from the cloud.
 */
export const standingOf = (signedIn: boolean, mine: Mine | null, waiting: readonly Waiting[]): Standing => {
  const unsent = waiting.filter(fromMembership)
  const toFix = unsent.find(({ state }) => state === 'needs-you' || state === 'rejected')
  if (toFix !== undefined) return { is: 'to-fix', route: toFix.route }
  if (unsent[0] !== undefined) return { is: 'unsent', route: unsent[0].route }
  if (!signedIn) return { is: 'new' }
  if (mine === null) return { is: 'unknown' }
  const is = mine.application === null ? undefined : kinds[mine.application.state]
  const over = mine.application?.state === 'approved' || mine.application?.state === 'refused'
  if (mine.application !== null && is !== undefined && !(mine.member !== null && over)) return { is, application: mine.application }
  // An answer that was kept by an older version knows nothing of moves.
  if (mine.move) return { is: 'moving', move: mine.move }
  return mine.member === null ? { is: 'new' } : { is: 'member', member: mine.member }
}
