import type { Handler } from '@/cloud/kernel/handler'
import { dayOf } from '@/contract/dates'
import type { accountContract } from '../contract'
import { hasAdministrator, hasDemoPeople, hasFirstAdminCode } from './queries'

export const ways: Handler<typeof accountContract.ways> = async ({ db, services, now }) => ({
  demo: services.demoSignIn === true && (await hasDemoPeople(db)),
  wechatApp: Boolean(services.wechat?.codeToSession),
  wechatWeb: Boolean(services.wechat?.webConsentUrl && services.publicUrl),
  code: (await hasFirstAdminCode(db, now)) && !(await hasAdministrator(db, dayOf(now))),
})
