/** What came of the last question. */
export type Heard = 'news' | 'same' | 'lost'

export const QUICK_MS = 4_000
export const CALM_MS = 30_000
export const PATIENT_MS = 60_000

/** Milliseconds until the list is asked for again: quick while people come, calmer while nobody does, patient on a network that is away. */
export const nextPause = (heard: Heard, before: number): number => {
  if (heard === 'news') return QUICK_MS
  return heard === 'same' ? Math.min(CALM_MS, Math.max(QUICK_MS, before * 1.5)) : Math.min(PATIENT_MS, Math.max(QUICK_MS, before * 2))
}
