import type { Caller } from '@/cloud/kernel/identify'

export interface CallerSettings {
  /** Proxies of ours in front of this host; 0 = nobody else's word about addresses counts. */
  readonly proxies: number
  /** Only behind WeChat's gateway, which strips what callers send under this name. */
  readonly trustWxOpenid: boolean
}

/** The last `proxies` entries were added by our proxies; what stands before them was sent by the caller. */
const addressOf = (headers: Headers, socketAddress: string | null, proxies: number): string | null => {
  if (proxies === 0) return socketAddress
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim()).filter(Boolean)
  return hops.at(-proxies) ?? hops[0] ?? socketAddress
}

const platformOf = (headers: Headers): Caller['platform'] => {
  const [app, openid, unionid] = [headers.get('x-wx-appid'), headers.get('x-wx-openid'), headers.get('x-wx-unionid')]
  return app && openid ? { app, openid, ...(unionid ? { unionid } : {}) } : undefined
}

/** Who sent this request: a bearer token, never a cookie; other headers only by setting. */
export const requestCaller = (headers: Headers, socketAddress: string | null, settings: CallerSettings): Caller => {
  const bearer = /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(headers.get('authorization') ?? '')?.[1]
  const platform = settings.trustWxOpenid ? platformOf(headers) : undefined
  return { address: addressOf(headers, socketAddress, settings.proxies), ...(bearer ? { bearer } : {}), ...(platform ? { platform } : {}) }
}
