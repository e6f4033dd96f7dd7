import { outcomes, type Outcome } from '../rules'
import type { Check } from './queries/checks'

/** What came of a check; null = not yet, or taken back. The reason of an unchanged registration stands in the fixed list. */
export const outcomeOf = ({ state, reason_code }: Pick<Check, 'state' | 'reason_code'>): Outcome | null => {
  if (state === 'refused') return 'kept_apart'
  return state === 'approved' || state === 'done' ? (outcomes.find((one) => one === reason_code) ?? null) : null
}
