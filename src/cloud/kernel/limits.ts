import { sql } from 'kysely'
import type { Endpoint, Limit } from '@/contract/endpoint'
import type { Db } from './handler'
import type { Caller } from './identify'
import type { Vault } from './vault'

/** For writes that name no limit: nobody taps faster than this. */
const usual: readonly Limit[] = [{ per: 'person', max: 240, windowS: 60 }]

/** What a call counts in. */
export interface Bucket {
  /** Of a person's bucket the part before their id, which is found in the same statement that counts. */
  readonly name: string
  readonly ofPerson: boolean
  readonly windowAt: Date
  readonly max: number
}

/** Addresses and OPENIDs are personal data: the counter knows them by keyed hash. */
export const bucketsOf = (path: string, spec: Endpoint, caller: Caller, vault: Vault, now: Date): Bucket[] => {
  const limits = spec.limits ?? (spec.kind === 'write' ? usual : [])
  return limits.map(({ per, max, windowS }) => {
    const windowMs = windowS * 1000
    const windowAt = new Date(Math.floor(now.getTime() / windowMs) * windowMs)
    // A function behind WeChat sees no address: there the OPENID stands for it.
    const address = caller.address ?? caller.platform?.openid ?? 'unknown'
    const who = per === 'person' ? '' : vault.lookup('limit', address).toString('base64url').slice(0, 22)
    return { name: `${path}|${per}|${windowS}|${who}`, ofPerson: per === 'person', windowAt, max }
  })
}

/** 'over' = too many; 'first_over' = this very call was the first too many (the one worth an audit row). */
export type Counted = 'ok' | 'over' | 'first_over'

/** How often it was called by now, by the whole name of the bucket. */
export interface Calls {
  readonly bucket: string
  readonly calls: number
}

/**
 * The count, as part of a statement whose `who` holds the person; where it holds nobody, nothing is counted. The statement
 * commits on its own, so a refused or failed call counts too, and on every instance.
 */
export const counting = (buckets: readonly Bucket[]) => sql<Calls>`
  insert into rate_limits (bucket, window_at, calls)
  select wanted.name || case when wanted.of_person then who.person_id::text else '' end as bucket, wanted.window_at, 1
  from who,
    unnest(${buckets.map((one) => one.name)}::text[], ${buckets.map((one) => one.ofPerson)}::bool[], ${buckets.map((one) => one.windowAt.toISOString())}::timestamptz[])
      as wanted (name, of_person, window_at),
    -- Nobody waits for the disk: every instance sees the count at once, and what a crash takes is a second of counting.
    (select set_config('synchronous_commit', 'off', true) as set offset 0) as unhurried
  where unhurried.set is not null
  -- In one order everywhere, or two calls of the same person could wait for each other's rows.
  order by 1
  on conflict (bucket, window_at) do update set calls = rate_limits.calls + 1
  returning bucket, calls`

export const judge = (buckets: readonly Bucket[], personId: string | null, calls: readonly Calls[]): Counted => {
  const most = new Map(buckets.map((one) => [one.ofPerson ? `${one.name}${personId}` : one.name, one.max]))
  const over = calls.map((one) => one.calls - (most.get(one.bucket) ?? 0)).filter((excess) => excess > 0)
  if (over.length === 0) return 'ok'
  return over.every((excess) => excess === 1) ? 'first_over' : 'over'
}

/** Counts a call of somebody unknown: by what is not a person's. */
export const countStranger = async (db: Db, buckets: readonly Bucket[]): Promise<Counted> => {
  const own = buckets.filter((one) => !one.ofPerson)
  if (own.length === 0) return 'ok'
  const { rows } = await sql<Calls>`with who as (select null::uuid as person_id) ${counting(own)}`.execute(db)
  return judge(own, null, rows)
}
