/** One life-cycle for every kind of case. Drafts live on the phone only: the first row is `submitted`. */
export const caseStates = ['submitted', 'in_review', 'needs_info', 'approved', 'refused', 'withdrawn', 'done'] as const
export type CaseState = (typeof caseStates)[number]

/** What may follow what. Anything else is refused and changes nothing. */
export const nextStates: Record<CaseState, readonly CaseState[]> = {
  // a record that staff only take note of is done with one step
  submitted: ['in_review', 'withdrawn', 'done'],
  in_review: ['needs_info', 'approved', 'refused', 'withdrawn'],
  needs_info: ['in_review', 'withdrawn'],
  approved: ['done'],
  refused: [],
  withdrawn: [],
  done: [],
}

/** Cases that somebody still has to act on. */
export const openStates = ['submitted', 'in_review', 'needs_info'] as const satisfies readonly CaseState[]

export const isOpen = (state: CaseState): boolean => (openStates as readonly CaseState[]).includes(state)

export const mayFollow = (from: CaseState, to: CaseState): boolean => nextStates[from].includes(to)
