import { sql } from 'kysely'
import type { Access } from '@/contract/endpoint'
import type { Role } from '@/contract/roles'
import { dayOf } from '@/contract/dates'
import { ensureAccount } from './accounts'
import type { Actor, Db, HeldRole } from './handler'
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

/** null = nobody known. A token that is unknown, expired or ended is the same as none. */
export const identify = async (db: Db, vault: Vault, caller: Caller, access: Access, now: Date): Promise<Actor | null> => {
  if (caller.bearer !== undefined) {
    const hash = sessionHash(vault, caller.bearer)
    const { rows } = await sql<Identity>`
      select s.person_id, ${heldRoles('s.person_id', now)} as roles from sessions s
      where s.token_hash = ${hash} and s.revoked_at is null and s.expires_at > ${now}`.execute(db)
    return rows[0] ? { personId: rows[0].person_id, roles: rows[0].roles, sessionHash: hash } : null
  }
  if (!caller.platform) return null
  const { app, openid, unionid } = caller.platform
  const { rows } = await sql<Identity & { union_subject: string | null }>`
    select a.person_id, a.union_subject, ${heldRoles('a.person_id', now)} as roles from accounts a
    where a.provider = 'wechat' and a.app = ${app} and a.subject = ${openid}`.execute(db)
  const known = rows[0]
  // Where the account has no unionid and WeChat gives one now, it is learnt on the way.
  if (known && (!unionid || known.union_subject !== null)) return { personId: known.person_id, roles: known.roles }
  // A visitor who only looks leaves no record.
  if (!known && access === 'public') return null
  await ensureAccount(db, caller.platform, now)
  return identify(db, vault, caller, 'public', now)
}
