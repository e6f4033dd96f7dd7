import { connectIdentity, identityConfig } from '@/cloud/adapters/identity/connect'
import { connectWechat, wechatConfig } from '@/cloud/adapters/wechat/connect'
import type { Services } from '@/cloud/adapters/services'
import { cloudbaseStorage } from '@/cloud/adapters/storage/cloudbase'
import { folderStorage } from '@/cloud/adapters/storage/folder'
import { noStorage } from '@/cloud/adapters/storage/none'
import type { Storage } from '@/cloud/adapters/storage/storage'
import type { Config } from '@/cloud/kernel/config'

/** What only `heavy` and the host carry. */
export type HeavyServices = Pick<Services, 'pictures' | 'sheets'>

type Env = Readonly<Record<string, string | undefined>>

/** CloudBase where it is configured, else the folder; a function has none and says so. */
const openStorage = (config: Config, env: Env, folder: string | null): Storage => {
  const { miniProgram, apiBase } = wechatConfig(env)
  if (config.CLOUDBASE_ENV_ID !== undefined && miniProgram) return cloudbaseStorage({ env: config.CLOUDBASE_ENV_ID, app: miniProgram, apiBase })
  const chosen = config.FILES_DIR ?? folder
  return chosen === null ? noStorage : folderStorage(chosen)
}

/** The outside world by the environment. `folder`: where files go when nothing else is configured. */
export const openServices = (config: Config, env: Env, folder: string | null, heavy: HeavyServices = {}): Services => ({
  storage: openStorage(config, env, folder),
  wechat: connectWechat(wechatConfig(env)),
  messageTemplates: config.WECHAT_TEMPLATES,
  identity: connectIdentity(identityConfig(env)),
  demoSignIn: config.NODE_ENV !== 'production',
  ...(config.PUBLIC_URL === undefined ? {} : { publicUrl: config.PUBLIC_URL }),
  ...heavy,
})
