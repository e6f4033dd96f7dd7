import type { Caller } from '@/cloud/kernel/identify'

/**
 * Who calls, as the platform of the function says: it puts the caller into the environment of each invocation and
 * names what is there in WX_CONTEXT_KEYS. What is not named is left over from an earlier one. Never from the event.
 */
export const platformCaller = (env: Readonly<Record<string, string | undefined>>): Caller => {
  const named = new Set((env.WX_CONTEXT_KEYS ?? '').split(','))
  const read = (key: string): string | undefined => (named.has(key) ? env[key] || undefined : undefined)
  const address = read('WX_CLIENTIP') ?? read('WX_CLIENTIPV6') ?? null
  const [app, openid, unionid] = [read('WX_APPID'), read('WX_OPENID'), read('WX_UNIONID')]
  if (app === undefined || openid === undefined) return { address }
  return { address, platform: { app, openid, ...(unionid === undefined ? {} : { unionid }) } }
}
