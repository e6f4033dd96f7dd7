import { call } from '@/client/call'
import { CallError } from '@/client/call-error'
import { isRow, type PlacesFile } from './places-file'

/** 10,000 places, ten times what the district has in mind; beyond that the phone keeps these and asks for all anew. */
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
  for (let page = 1; ; page += 1) {
    const answer = await call('stations.feed', { ...(since === undefined ? {} : { since }), ...(since === undefined || known.epoch === undefined ? {} : { epoch: known.epoch }), ...(cursor === undefined ? {} : { cursor }) })
    if (!Array.isArray(answer?.rows) || !answer.rows.every(isRow) || typeof answer.version !== 'number') throw new CallError('network.unreadable')
    if (first === undefined && answer.full) fresh.clear()
    first ??= { version: answer.version, epoch: answer.epoch, holidays: answer.holidays ?? [] }
    for (const code of answer.gone ?? []) fresh.delete(code)
    for (const row of answer.rows) fresh.set(row[0], row)
    cursor = answer.next
    const whole = cursor === undefined
    if (whole || page === mostPages) return { ...first, version: whole ? first.version : 0, at: now(), ...aheadOf(now() - Date.parse(answer.at)), rows: [...fresh.values()] }
  }
}
