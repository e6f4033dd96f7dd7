import { miniProgramId, startCloudFunctions } from '../cloud-functions'
import { startCloudbase } from '../cloudbase-stub'
import { PhoneStorage } from '../weapp/phone-storage'
import { stubTemplates } from '../wechat-stub/mailbox'
import type { Who } from './app'
import { openidOf } from './cast'
import type { Settings, Surface } from './stage'
import { strangerInWechat } from './stranger'
import { openWeappApp } from './weapp-app'

const cloudEnv = 'journey-1'

/** The mini-program before the built functions: WeChat says who calls, files go to its storage. */
export const openCloud = async ({ databaseUrl, masterKey, env }: Settings): Promise<Surface> => {
  const storage = await startCloudbase(cloudEnv)
  const functions = startCloudFunctions({
    DATABASE_URL: databaseUrl, MASTER_KEY: masterKey, ...env,
    CLOUDBASE_ENV_ID: cloudEnv, WECHAT_APP_ID: miniProgramId, WECHAT_APP_SECRET: 'stub', WECHAT_API_BASE: storage.base,
    // So that the form asks for messages when it is handed in (WX-5).
    WECHAT_TEMPLATES: JSON.stringify(stubTemplates),
  })
  const put = (cloudPath: string, bytes: Uint8Array): string => {
    const fileId = `${storage.bucket}/${cloudPath}`
    storage.files.set(fileId, { bytes: Buffer.from(bytes), type: '' })
    return fileId
  }
  const phones = new Map<Who, PhoneStorage>()
  return {
    open: async (who, faults, _desk, phoneOf) => {
      const phone = phones.get(phoneOf) ?? new PhoneStorage()
      phones.set(phoneOf, phone)
      return openWeappApp({
        faults, storage: phone,
        callFunction: (name, event) => functions.call(name, openidOf(who), event),
        uploadFile: async (cloudPath, bytes) => put(cloudPath, bytes),
      })
    },
    files: async () => [...storage.files.values()].map(({ bytes }) => bytes),
    runJobs: async () => void (await functions.call('jobs', '', {})),
    stranger: async (_owner, key) => strangerInWechat(functions, put, key),
    close: async () => {
      await functions.close()
      await storage.close()
    },
  }
}
