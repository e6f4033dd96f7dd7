import { sql } from 'kysely'
import type { Endpoint, Limit } from '@/contract/endpoint'
import type { Actor, Db } from './handler'
import type { Caller } from './identify'
import type { Vault } from './vault'

/** For writes that name no limit: nobody taps faster than this. */
const usual: readonly Limit[] = [{ per: 'person', max: 240, windowS: 60 }]

interface Bucket {
  name: string
  windowAt: Date
  max: number
}

/** Addresses and OPENIDs are personal data: the counter knows them by keyed hash. */
const bucketsOf = (path: string, spec: Endpoint, actor: Actor | null, caller: Caller, vault: Vault, now: Date): Bucket[] => {
  const limits = spec.limits ?? (spec.kind === 'write' ? usual : [])
  return limits.flatMap((limit) => {
    // A function behind WeChat sees no address: there the OPENID stands for it.
    const address = caller.address ?? caller.platform?.openid ?? 'unknown'
    const who = limit.per === 'person' ? actor?.personId : vault.lookup('limit', address).toString('base64url').slice(0, 22)
    if (who === undefined) return []
    const windowMs = limit.windowS * 1000
    const windowAt = new Date(Math.floor(now.getTime() / windowMs) * windowMs)
    return [{ name: `${path}|${limit.per}|${limit.windowS}|${who}`, windowAt, max: limit.max }]
  })
}

/**
 * Counts the call in its own committed statement, so a refused or failed call counts too, and on every instance.
 * 'over' = too many; 'first_over' = this very call was the first too many (the one worth an audit row).
 */
export const countCall = async (db: Db, vault: Vault, path: string, spec: Endpoint, actor: Actor | null, caller: Caller, now: Date): Promise<'ok' | 'over' | 'first_over'> => {
  // In one order everywhere, or two calls of the same person could wait for each other's rows.
  const buckets = bucketsOf(path, spec, actor, caller, vault, now).sort((a, b) => (a.name < b.name ? -1 : 1))
  if (buckets.length === 0) return 'ok'
  // Nobody waits for the disk: every instance sees the count at once, and what a crash takes is a second of counting.
  const { rows } = await sql<{ bucket: string; calls: number }>`
    with unhurried as materialized (select set_config('synchronous_commit', 'off', true) as set)
    insert into rate_limits (bucket, window_at, calls)
    select bucket, window_at, 1 from unnest(${buckets.map((one) => one.name)}::text[], ${buckets.map((one) => one.windowAt.toISOString())}::timestamptz[]) as wanted (bucket, window_at), unhurried where set is not null
    on conflict (bucket, window_at) do update set calls = rate_limits.calls + 1
    returning bucket, calls`.execute(db)
  const over = rows.map((row) => row.calls - (buckets.find((one) => one.name === row.bucket)?.max ?? 0)).filter((excess) => excess > 0)
  if (over.length === 0) return 'ok'
  return over.every((excess) => excess === 1) ? 'first_over' : 'over'
}
