import known from '../../../seeds/demo/people.json'
import { noStorage } from '@/cloud/adapters/storage/none'
import { seedDemo } from '@/cloud/db/seed'
import type { Db } from '@/cloud/kernel/handler'
import { parseMasterKeys } from '@/cloud/kernel/master-keys'
import { createVault } from '@/cloud/kernel/vault'
import { miniProgramId } from '../cloud-functions'
import type { Who } from './app'
import { openidOf } from './cast'

/** The whole demo data, as `npm start` shows it to a newcomer; its six people are known to WeChat too. */
export const enterDemo = async (owner: Db, masterKey: string): Promise<void> => {
  const keys = parseMasterKeys(masterKey)
  if (!keys) throw new Error('the key of the test is no key')
  const storage = { ...noStorage, put: async () => undefined, get: async () => null, remove: async () => undefined, fetchUpload: async () => null, dropUpload: async () => undefined }
  await seedDemo(owner, { vault: createVault(keys), storage, now: new Date(), production: false })
  for (const { key } of known.rows) {
    const { id } = await owner.selectFrom('people').select('id').where('demo_key', '=', key).executeTakeFirstOrThrow()
    await owner.insertInto('accounts').values({ provider: 'wechat', app: miniProgramId, subject: openidOf(key as Who), person_id: id }).execute()
  }
}
