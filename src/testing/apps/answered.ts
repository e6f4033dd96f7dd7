import type { OutputOf, Path } from '@/features/contracts'

interface Envelope { readonly ok?: boolean; readonly data?: unknown; readonly error?: unknown }

/** The data of an answer; a refusal is an error of the journey. */
export const answered = <P extends Path>(path: P, answer: unknown): OutputOf<P> => {
  const { ok, data, error } = answer as Envelope
  if (ok !== true) throw new Error(`${path} was refused: ${JSON.stringify(error)}`)
  return data as OutputOf<P>
}
