import type { Change, JoinDraft, StepId } from './join-draft'
import type { Problems } from './check-join'
import type { Options } from './shapes'

/** What every step of the form is given. */
export interface StepProps {
  readonly draft: JoinDraft
  /** The steps show them only after the person has tried to go on. */
  readonly problems: Problems
  readonly change: (part: Change) => void
}

export interface OptionsProps {
  readonly options: Options
}

export interface GoProps {
  readonly go: (step: StepId) => void
}
