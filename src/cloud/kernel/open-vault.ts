import type { Config } from './config'
import { masterKeyFile } from './master-keys'
import { createVault, type Vault } from './vault'

/** By MASTER_KEY; without one, by the key file in the data folder of the embedded database. */
export const openVault = (config: Pick<Config, 'MASTER_KEY' | 'CIPHER'>, dataDir: string): Vault =>
  createVault(config.MASTER_KEY ?? masterKeyFile(dataDir), config.CIPHER)
