import type { ServerResponse } from 'node:http'
import type { App } from '@/cloud/adapters/wechat/access-token'

/** WeChat matches the order of the parameters. */
const order = ['appid', 'redirect_uri', 'response_type', 'scope', 'state']

/**
 * The consent page: checks the address as WeChat does and sends the person back with a code, as if they had tapped 「允许」.
 * 10003 = the domain is not the one registered for the app, 10005 = no right to the scope, 10015/10016 = bad app or address.
 */
export const consent = (url: URL, app: App, callbackHost: string, code: () => string, response: ServerResponse): void => {
  const page = (text: string) => void response.writeHead(200, { 'content-type': 'text/plain' }).end(text)
  const query = url.searchParams
  if ([...query.keys()].join() !== order.join() || query.get('response_type') !== 'code') return page('10016')
  if (query.get('appid') !== app.appId) return page('10015')
  if (!['snsapi_base', 'snsapi_userinfo'].includes(query.get('scope') ?? '')) return page('10005')
  if (!/^[a-zA-Z0-9]{1,128}$/.test(query.get('state') ?? '')) return page('10016')
  const redirect = query.get('redirect_uri') ?? ''
  if (!URL.canParse(redirect) || new URL(redirect).hostname !== callbackHost) return page('10003')
  const back = new URL(redirect)
  back.searchParams.set('code', code())
  back.searchParams.set('state', query.get('state') ?? '')
  response.writeHead(302, { location: back.href }).end()
}
