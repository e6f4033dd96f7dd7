import { connect, type Connection } from './connect'
import { runningEmbedded, startEmbedded } from './embedded'
import { migrate } from './migrate'
import { seedReference } from './seed-reference'

export interface Opened {
  readonly db: Connection['db']
  readonly url: string
  close(): Promise<void>
}

/**
 * The database of a command (seed, import): DATABASE_OWNER_URL or DATABASE_URL; else the embedded one, beside a
 * running host or started for the command. Migrated, with the reference data; connected as the owner.
 */
export const openForCommand = async (): Promise<Opened> => {
  const given = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL ?? runningEmbedded()
  const own = given ? undefined : await startEmbedded()
  const url = given ?? own?.url ?? ''
  await migrate(url)
  const connection = connect(url, { role: null, max: 4 })
  await seedReference(connection.db)
  return {
    db: connection.db,
    url,
    close: async () => {
      await connection.close()
      await own?.stop()
    },
  }
}
