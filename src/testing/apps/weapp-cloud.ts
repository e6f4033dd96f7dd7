import { miniProgramId, startCloudFunctions } from '../cloud-functions'
import { startCloudbase } from '../cloudbase-stub'
import { PhoneStorage } from '../weapp/phone-storage'
import type { Who } from './app'
import { openidOf } from './cast'
import type { Settings, Surface } from './stage'
import { openWeappApp } from './weapp-app'

const cloudEnv = 'journey-1'

/** The mini-program before the built functions: WeChat says who calls, files go to its storage. */
export const openCloud = async ({ databaseUrl, masterKey }: Settings): Promise<Surface> => {
  const storage = await startCloudbase(cloudEnv)
  const functions = startCloudFunctions({
    DATABASE_URL: databaseUrl, MASTER_KEY: masterKey,
    CLOUDBASE_ENV_ID: cloudEnv, WECHAT_APP_ID: miniProgramId, WECHAT_APP_SECRET: 'stub', WECHAT_API_BASE: storage.base,
  })
  const phones = new Map<Who, PhoneStorage>()
  return {
    open: async (who, faults, _desk, phoneOf) => {
      const phone = phones.get(phoneOf) ?? new PhoneStorage()
      phones.set(phoneOf, phone)
      return openWeappApp({
        faults, storage: phone,
        callFunction: (name, event) => functions.call(name, openidOf(who), event),
        uploadFile: async (cloudPath, bytes) => {
          const fileId = `${storage.bucket}/${cloudPath}`
          storage.files.set(fileId, { bytes, type: '' })
          return fileId
        },
      })
    },
    close: async () => {
      await functions.close()
      await storage.close()
    },
  }
}
