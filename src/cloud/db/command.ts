import { resolve } from 'node:path'
import { connect, type Connection } from './connect'
import { runningEmbedded, startEmbedded } from './embedded'
import { migrate } from './migrate'
import { seedReference } from './seed-reference'

export interface Opened {
  readonly db: Connection['db']
  /** Where the key file of the embedded database and the files lie. */
  readonly dataDir: string
  close(): Promise<void>
}

/**
 * The database of a command (seed, import): DATABASE_OWNER_URL or DATABASE_URL; else the embedded one, beside a
 * running host or started for the command. Migrated, with the reference data; connected as the owner.
 */
export const openForCommand = async (): Promise<Opened> => {
  const given = process.env.DATABASE_OWNER_URL || process.env.DATABASE_URL
  const running = given ? undefined : runningEmbedded()
  const own = given || running ? undefined : await startEmbedded()
  const embedded = running ?? own
  const url = given || embedded?.url || ''
  await migrate(url)
  const connection = connect(url, { role: null, max: 4 })
  await seedReference(connection.db)
  return {
    db: connection.db,
    dataDir: embedded?.dataDir ?? resolve(process.env.DATA_DIR || '.data'),
    close: async () => {
      await connection.close()
      await own?.stop()
    },
  }
}

/** Runs a command to its exit code; what it throws is told in one line, since its reader is a person at a terminal. */
export const runCommand = (command: () => Promise<number>): void =>
  void command().then((code) => { process.exitCode = code }, (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  })
