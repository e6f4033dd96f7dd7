import { copy } from '../copy'
import type { Problems } from './check-join'
import type { Field } from './join-steps'

/** The sentence for a question's problem, or undefined when there is none. */
export const said = (problems: Problems, field: Field): string | undefined => {
  const reason = problems[field]
  return reason === undefined ? undefined : copy.problem(field, reason)
}
