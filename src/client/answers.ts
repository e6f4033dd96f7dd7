import { keysWith, read, remove, removeAllWith, write } from './storage'

/** Last known answers of reads, so that a page shows something at once and without a network. Plain storage: see `keep` of useAnswer. */
export interface Answer<T> {
  readonly data: T
  /** Epoch ms of the phone when the cloud gave it */
  readonly at: number
}

interface Kept { readonly data: unknown; readonly at: number }

/** An answer longer than this is not kept (characters of JSON); WeChat gives a mini-program 10 MB in all, browsers 5. */
const maxLength = 100_000
const maxAnswers = 40
const mark = 'answer:'
const ownerMark = (owner: string | null): string => `${mark}${owner ?? 'guest'}:`

/** Field order of an input does not make another question. */
const placeOf = (owner: string | null, path: string, input: Readonly<Record<string, unknown>>): string => {
  const asked = Object.entries(input).filter(([, value]) => value !== undefined).sort(([a], [b]) => (a < b ? -1 : 1))
  return `${ownerMark(owner)}${path}:${asked.length > 0 ? JSON.stringify(asked) : ''}`
}

export const recall = <T>(owner: string | null, path: string, input: Readonly<Record<string, unknown>>): Answer<T> | null => (read<Kept>(placeOf(owner, path, input)) as Answer<T> | undefined) ?? null

export const remember = (owner: string | null, path: string, input: Readonly<Record<string, unknown>>, answer: Answer<unknown>): void => {
  const place = placeOf(owner, path, input)
  if (JSON.stringify(answer.data).length > maxLength) return remove(place)
  if (read(place) === undefined) makeRoom()
  if (write(place, answer)) return
  // Full: what was kept longest goes first, what people filled in never does.
  makeRoom(maxAnswers / 2)
  write(place, answer)
}

export const forget = (owner: string | null, path: string, input: Readonly<Record<string, unknown>>): void => remove(placeOf(owner, path, input))

const makeRoom = (keep = maxAnswers - 1): void => {
  const places = keysWith(mark)
  if (places.length <= keep) return
  const oldestFirst = places.map((place) => ({ place, at: read<Kept>(place)?.at ?? 0 })).sort((a, b) => a.at - b.at)
  oldestFirst.slice(0, places.length - keep).forEach(({ place }) => remove(place))
}

/** Signing out and a change of person leave nothing of the last one. */
export const wipeAnswers = (owner: string): void => removeAllWith(ownerMark(owner))
