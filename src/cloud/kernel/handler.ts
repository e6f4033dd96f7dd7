import type { Kysely } from 'kysely'
import type { Access, Contract, Endpoint, Output, Parsed } from '@/contract/endpoint'
import type { Role } from '@/contract/roles'
import type { Database } from '@/cloud/db/schema'
import type { Services } from '@/cloud/adapters/services'
import type { Vault } from './vault'

/** A database handle: inside a write it is the transaction, and a handler never takes a second connection. */
export type Db = Kysely<Database>

/** A role held now: dates, revocation and the state of the organization were checked when the call came in. */
export interface HeldRole {
  readonly role: Role
  readonly organizationId: string
  /** `ltree` path of the organization */
  readonly path: string
}

export interface Actor {
  readonly personId: string
  readonly roles: readonly HeldRole[]
  /** Hash of the session token; absent when the platform vouches for each call (OPENID). */
  readonly sessionHash?: Buffer
}

export interface AuditEntry {
  /** Default: the path of the operation. */
  readonly action?: string
  readonly targetId?: string
  readonly organizationId?: string
  /** Codes, counts and ids only; never a name, number or phone. */
  readonly detail?: Readonly<Record<string, string | number | boolean | readonly string[]>>
}

export interface Context {
  readonly db: Db
  readonly actor: Actor | null
  readonly now: Date
  readonly requestId: string
  /** Network address of the caller, where the host knows it. */
  readonly address: string | null
  readonly services: Services
  readonly vault: Vault
  /** Written in the same transaction, before the commit. */
  audit(entry: AuditEntry): void
  /** Runs when the transaction is committed; a failure is logged and changes no answer. */
  afterCommit(effect: () => Promise<void>): void
  newId(): string
  /** For `access: public` handlers that need an account row of the calling OPENID (function hosting). */
  readonly platform: { readonly app: string; readonly openid: string; readonly unionid?: string } | null
}

type ContextFor<A extends Access> = A extends 'public' ? Context : Context & { readonly actor: Actor }

export type Handler<E extends Endpoint> = (context: ContextFor<E['access']>, input: Parsed<E>) => Promise<Output<E>>

export type Handlers<C extends Contract> = { readonly [K in keyof C]: Handler<C[K]> }

/** A feature's contents page: every operation of the contract has its function, or this does not compile. */
export const implement = <C extends Contract>(contract: C, handlers: Handlers<C>) => ({ contract, handlers })
