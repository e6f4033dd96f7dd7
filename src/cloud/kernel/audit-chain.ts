import { createHash } from 'node:crypto'
import { sql } from 'kysely'

/** An audit row as text of PostgreSQL, so that it reads back the same whoever reads it. */
export interface ChainedRow {
  readonly id: number
  readonly line: string
}

/** The canonical row: every column, in this order, as a JSON array. `jsonb` has one spelling for one value. */
export const canonicalLine = sql<string>`
  jsonb_build_array(a.id, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), a.txid::text, a.request_id,
    a.actor_id, a.action, a.outcome, a.target_id, a.organization_id, a.detail)::text`

export const firstLink: Buffer = Buffer.alloc(32)

export const link = (previous: Uint8Array, line: string): Buffer => createHash('sha256').update(previous).update(line).digest()

/** Where the chain ends; written to the log and to a file, out of reach of whoever holds the database. */
export interface ChainHead {
  readonly seq: number
  /** hex */
  readonly hash: string
}
