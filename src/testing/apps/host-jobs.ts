import { join } from 'node:path'
import { folderStorage } from '@/cloud/adapters/storage/folder'
import { connect } from '@/cloud/db/connect'
import { jobList } from '@/cloud/functions/job-list'
import { runDueJobs } from '@/cloud/kernel/jobs'
import { silentLog } from '@/cloud/kernel/log'
import { parseMasterKeys } from '@/cloud/kernel/master-keys'
import { createVault } from '@/cloud/kernel/vault'
import type { Settings } from './stage'

/** What the timers of a host would start, on its database and its folder. */
export const runHostJobs = async ({ databaseUrl, masterKey, folder }: Settings): Promise<void> => {
  const connection = connect(databaseUrl, { max: 2 })
  const services = { storage: folderStorage(join(folder, 'files')), wechat: null, messageTemplates: {} }
  try {
    await runDueJobs(connection.db, jobList({ services, vault: createVault(parseMasterKeys(masterKey)!), log: silentLog, keepHead: async () => undefined, readHeads: async () => [] }), new Date(), silentLog)
  } finally {
    await connection.close()
  }
}
