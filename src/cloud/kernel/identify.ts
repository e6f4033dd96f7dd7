import { sql, type RawBuilder } from 'kysely'
import type { Access } from '@/contract/endpoint'
import type { Role } from '@/contract/roles'
import { dayOf } from '@/contract/dates'
import { ensureAccount } from './accounts'
import type { Actor, Db, HeldRole } from './handler'
import { counting, type Bucket, type Calls } from './limits'
import { sessionHash } from './sessions'
import type { Vault } from './vault'

/** Who calls, as the transport found out: a bearer token, or what the platform says of itself, never the payload. */
export interface Caller {
  readonly bearer?: string
  readonly platform?: { readonly app: string; readonly openid: string; readonly unionid?: string }
  /** Network address, where the transport knows it. */
  readonly address: string | null
}

interface Identity {
  person_id: string
  roles: { role: Role; organizationId: string; path: string }[]
}

/** Roles that hold today, in the same statement as the person: what is revoked is gone with the next call. */
const heldRoles = (personId: string, now: Date) => sql<HeldRole[]>`
  coalesce((
    select json_agg(json_build_object('role', r.role, 'organizationId', r.organization_id, 'path', o.path::text) order by r.id)
    from roles r join organizations o on o.id = r.organization_id
    where r.person_id = ${sql.ref(personId)} and o.status = 'active' and r.revoked_at is null
      and r.from_on <= ${dayOf(now)} and (r.to_on is null or r.to_on >= ${dayOf(now)})
  ), '[]')`

interface Identified {
  /** null = nobody known. A token that is unknown, expired or ended is the same as none. */
  readonly actor: Actor | null
  /** null = not counted: nobody is known, or the call is not limited. */
  readonly calls: readonly Calls[] | null
}

/** Finds the caller and counts the call in one round trip. */
const look = async <T extends Identity>(db: Db, who: RawBuilder<T>, buckets: readonly Bucket[]): Promise<(T & Pick<Identified, 'calls'>) | undefined> => {
  if (buckets.length === 0) return (await who.execute(db)).rows.map((row) => ({ ...row, calls: null }))[0]
  const { rows } = await sql<T & { calls: Calls[] }>`
    with who as materialized (${who}), counted as (${counting(buckets)})
    select who.*, (select json_agg(json_build_object('bucket', bucket, 'calls', calls)) from counted) as calls from who`.execute(db)
  return rows[0]
}

/** `buckets`: what the call counts in. */
export const identify = async (db: Db, vault: Vault, caller: Caller, access: Access, now: Date, buckets: readonly Bucket[]): Promise<Identified> => {
  if (caller.bearer !== undefined) {
    const hash = sessionHash(vault, caller.bearer)
    const known = await look(db, sql<Identity>`
      select s.person_id, ${heldRoles('s.person_id', now)} as roles from sessions s
      where s.token_hash = ${hash} and s.revoked_at is null and s.expires_at > ${now}`, buckets)
    return known ? { actor: { personId: known.person_id, roles: known.roles, sessionHash: hash }, calls: known.calls } : { actor: null, calls: null }
  }
  if (!caller.platform) return { actor: null, calls: null }
  const { app, openid, unionid } = caller.platform
  const known = await look(db, sql<Identity & { union_subject: string | null }>`
    select a.person_id, a.union_subject, ${heldRoles('a.person_id', now)} as roles from accounts a
    where a.provider = 'wechat' and a.app = ${app} and a.subject = ${openid}`, buckets)
  // Where the account has no unionid and WeChat gives one now, it is learnt on the way.
  if (known && unionid && known.union_subject === null) await ensureAccount(db, caller.platform, now)
  if (known) return { actor: { personId: known.person_id, roles: known.roles }, calls: known.calls }
  // A visitor who only looks leaves no record.
  if (access === 'public') return { actor: null, calls: null }
  await ensureAccount(db, caller.platform, now)
  return identify(db, vault, caller, 'public', now, buckets)
}
