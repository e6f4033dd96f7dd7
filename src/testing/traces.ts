import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'
import type { Vault } from '@/cloud/kernel/vault'

type Row = Readonly<Record<string, unknown>>

const asText = (value: unknown): string =>
  Buffer.isBuffer(value) ? `${value.toString('hex')} ${value.toString('utf8')} ${value.toString('base64')}` : typeof value === 'string' ? value : JSON.stringify(value)

/** What the vault opens of a sealed value, whichever row of ids names its place. */
const opened = (vault: Vault, table: string, column: string, row: Row, sealed: Buffer): string => {
  const ids = [...Object.values(row).filter((value) => typeof value === 'string'), `${String(row.actor_id)}/${String(row.key)}`]
  for (const id of ids) {
    try {
      return vault.open(`${table}.${column}:${id}`, sealed)
    } catch {
      // Sealed for another place, or not by the vault at all.
    }
  }
  return ''
}

/** In which columns of which tables a mark still stands, in the clear or under the vault; sorted, each once. */
export const tracesOf = async (db: Db, vault: Vault, marks: readonly string[]): Promise<string[]> => {
  const found = new Set<string>()
  const { rows: tables } = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'`.execute(db)
  for (const { name } of tables) {
    const { rows } = await sql<Row>`select * from ${sql.table(name)}`.execute(db)
    for (const row of rows) {
      for (const [column, value] of Object.entries(row)) {
        if (value === null) continue
        const text = asText(value) + (Buffer.isBuffer(value) ? opened(vault, name, column, row, value) : '')
        if (marks.some((mark) => text.includes(mark))) found.add(`${name}.${column}`)
      }
    }
  }
  return [...found].sort()
}
