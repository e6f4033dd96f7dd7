import { call } from '@/client/call'
import { CallError } from '@/client/call-error'
import { isRow, type PlacesFile } from './places-file'

/** 10,000 places; a list that never ends is no list. */
const mostPages = 50

/** Minutes that a network takes are no wrong clock. */
const aheadOf = (ms: number): { ahead?: number } => (Math.abs(ms) > 120_000 ? { ahead: ms } : {})

/**
 * What changed since `known`, put into it; or all places when the cloud says so. A page that is not whole ends it with an
 * error, so a good file is never replaced by half of one.
 */
export const fetchPlaces = async (known: PlacesFile, now: () => number): Promise<PlacesFile> => {
  const since = known.version > 0 ? known.version : undefined
  const fresh = new Map(known.rows.map((row) => [row[0], row]))
  let cursor: string | undefined
  let first: { version: number; epoch: string; holidays: readonly string[] } | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await call('stations.feed', { ...(since === undefined ? {} : { since }), ...(since === undefined || known.epoch === undefined ? {} : { epoch: known.epoch }), ...(cursor === undefined ? {} : { cursor }) })
    if (!Array.isArray(answer?.rows) || !answer.rows.every(isRow) || typeof answer.version !== 'number') throw new CallError('network.unreadable')
    if (first === undefined && answer.full) fresh.clear()
    first ??= { version: answer.version, epoch: answer.epoch, holidays: answer.holidays ?? [] }
    for (const code of answer.gone ?? []) fresh.delete(code)
    for (const row of answer.rows) fresh.set(row[0], row)
    cursor = answer.next
    if (cursor === undefined) return { ...first, at: now(), ...aheadOf(now() - Date.parse(answer.at)), rows: [...fresh.values()] }
  }
  throw new CallError('network.unreadable')
}
