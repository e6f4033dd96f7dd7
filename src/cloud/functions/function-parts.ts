import type { Services } from '@/cloud/adapters/services'
import { connect, type Connection } from '@/cloud/db/connect'
import { assertDatabase, assertMigrated } from '@/cloud/db/ready'
import { ConfigRefused, readConfig } from '@/cloud/kernel/config'
import { createLog, type Log } from '@/cloud/kernel/log'
import { createVault, type Vault } from '@/cloud/kernel/vault'
import { openServices, type HeavyServices } from './open-services'

export interface FunctionParts {
  readonly db: Connection['db']
  readonly services: Services
  readonly vault: Vault
  readonly log: Log
}

/**
 * What a function needs, from its environment; kept for the life of the instance. It never migrates: a database that
 * lacks a migration, or sees no Chinese, is refused in one sentence.
 */
export const openFunction = async (heavy: HeavyServices = {}): Promise<FunctionParts> => {
  // NODE_ENV is a literal of the bundle: a function that was built is production, whatever its console says.
  const env = { ...process.env, NODE_ENV: process.env.NODE_ENV }
  const config = readConfig(env)
  const { DATABASE_URL: url, MASTER_KEY: keys } = config
  if (url === undefined || keys === undefined) throw new ConfigRefused(['DATABASE_URL and MASTER_KEY are needed by a cloud function.'])
  const log = createLog(config.LOG_LEVEL)
  const { db, close } = connect(url, { onError: () => log.warn('an idle connection broke') })
  try {
    await assertDatabase(db)
    await assertMigrated(db)
  } catch (error) {
    await close()
    throw error
  }
  return { db, services: openServices(config, env, null, heavy), vault: createVault(keys, config.CIPHER), log }
}
