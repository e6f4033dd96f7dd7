import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { connect, type Connection } from '@/cloud/db/connect'
import { startEmbedded } from '@/cloud/db/embedded'
import { migrate } from '@/cloud/db/migrate'
import { assertDatabase, assertMigrated } from '@/cloud/db/ready'
import type { Config } from '@/cloud/kernel/config'

export interface OpenDatabase {
  /** As the app's role. */
  readonly connection: Connection
  /** Connects as the owner of the tables: seeds. */
  readonly ownerUrl: string
  /** Keys, files and heads of the audit lie here. */
  readonly dataDir: string
  readonly embedded: boolean
  close(): Promise<void>
}

export interface DatabaseOptions {
  readonly fresh: boolean
  readonly say: (line: string) => void
  readonly onError: () => void
}

/** The embedded database, or the one that is given; migrated, looked at, and connected as the app's role. */
export const openDatabase = async (config: Config, options: DatabaseOptions): Promise<OpenDatabase> => {
  const { DATABASE_URL: given } = config
  const embedded = given === undefined ? await startEmbedded({ ...(config.DATA_DIR === undefined ? {} : { dataDir: config.DATA_DIR }), fresh: options.fresh, log: options.say }) : undefined
  const url = embedded?.url ?? given ?? ''
  const dataDir = embedded?.dataDir ?? resolve(config.DATA_DIR ?? '.data')
  const ownerUrl = config.DATABASE_OWNER_URL ?? url
  let connection: Connection | undefined
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    await migrate(ownerUrl, { log: (name) => options.say(`Migration ${name}`) })
    connection = connect(url, { onError: options.onError })
    await assertDatabase(connection.db)
    await assertMigrated(connection.db)
    const opened = connection
    return {
      connection: opened,
      ownerUrl,
      dataDir,
      embedded: embedded !== undefined,
      close: async () => {
        await opened.close()
        await embedded?.stop()
      },
    }
  } catch (error) {
    await connection?.close()
    await embedded?.stop()
    throw error
  }
}
