import { Kysely, PostgresDialect } from 'kysely'
import { Pool, types, type CustomTypesConfig } from 'pg'
import { NamedClient } from './named-statements'
import type { Database } from './schema'

export type { Database } from './schema'

/** The role that the app runs as: it can't log in and owns no table, so it can't lift a trigger or a grant. */
export const appRole = 'longgang_app'

export type ConnectOptions = {
  /** Connections at most; default PGPOOL_MAX, else 5 (more are slower on one contended row). */
  max?: number
  /** null: keep the role of the connection string (migrations, seeds). */
  role?: string | null
  /** Told when an idle connection breaks; the pool replaces it by itself. */
  onError?: (error: Error) => void
}

export type Connection = { db: Kysely<Database>; pool: Pool; close(): Promise<void> }

const bigint = 20
const date = 1082

/** int8 as a number (counts, 分: far below 2^53); a day stays the text that it is, for a Date would add a time zone. */
const parsers: CustomTypesConfig = {
  getTypeParser: (id, format) => {
    if (format !== 'binary' && Number(id) === bigint) return Number
    if (format !== 'binary' && Number(id) === date) return (text: string) => text
    return types.getTypeParser(id, format)
  },
}

/**
 * Legal deadlines count in days of Longgang, whatever zone a hosted database was set up with. Pages of the database lie in
 * memory or on SSD: with the default, which is for turning disks, the planner reads all rows of a union and sorts them
 * rather than taking the first out of the index.
 */
const sessionSettings = ['TimeZone=Asia/Shanghai', 'statement_timeout=15000', 'idle_in_transaction_session_timeout=30000', 'random_page_cost=1.1']

export function connect(url: string, options: ConnectOptions = {}): Connection {
  const role = options.role === undefined ? appRole : options.role
  const settings = role === null ? sessionSettings : [...sessionSettings, `role=${role}`]
  const pool = new Pool({
    connectionString: url,
    max: options.max ?? Number(process.env.PGPOOL_MAX ?? 5),
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
    options: settings.map((setting) => `-c ${setting}`).join(' '),
    types: parsers,
    // PgBouncer before 1.21 loses named statements between transactions: PG_NAMED=off.
    ...(process.env.PG_NAMED === 'off' ? {} : { Client: NamedClient, pipeline: true }),
  })
  // Without a listener, an idle connection that the server cuts would end the whole process.
  pool.on('error', options.onError ?? (() => undefined))
  // The same for one that breaks while it is taken, between two statements: the next statement fails, and says so.
  pool.on('connect', (client) => void client.on('error', () => undefined))
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, close: () => db.destroy() }
}
