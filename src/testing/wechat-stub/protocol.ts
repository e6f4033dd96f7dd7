import * as v from 'valibot'
import type { App } from '@/cloud/adapters/wechat/access-token'
import { errcodes } from '@/cloud/adapters/wechat/errcodes'
import { drawAppCode } from './app-code'
import type { Faces } from './face'
import { failure, isFailure, type Failure, type Ledger } from './ledger'
import type { Mailbox } from './mailbox'
import type { Texts } from './texts'

export interface Asked {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly body: string
}

type Reply = Readonly<Record<string, unknown>> | Uint8Array

const credentials = (apps: readonly App[], appId: string | null, secret: string | null): App | Failure => {
  if (!appId) return failure(41002, 'appid missing')
  const app = apps.find((candidate) => candidate.appId === appId)
  if (!app) return failure(errcodes.invalidAppId, 'invalid appid')
  if (!secret) return failure(41004, 'appsecret missing')
  return app.secret === secret ? app : failure(errcodes.wrongSecret, 'invalid appsecret')
}

const exchange = (apps: readonly App[], ledger: Ledger, query: URLSearchParams, purpose: 'login' | 'web', codeName: string): Reply => {
  const app = credentials(apps, query.get('appid'), query.get('secret'))
  if (isFailure(app)) return app
  if (query.get('grant_type') !== 'authorization_code') return failure(errcodes.invalidGrant, 'invalid grant_type')
  return ledger.spend(purpose, app.appId, query.get(codeName))
}

const tokenRequest = v.object({ grant_type: v.string(), appid: v.string(), secret: v.string(), force_refresh: v.optional(v.boolean(), false) })
const phoneRequest = v.object({ code: v.string() })

const json = (asked: Asked): unknown => {
  try {
    return JSON.parse(asked.body)
  } catch {
    return null
  }
}

/** What WeChat's servers answer, by its documents. `null` = no such address. */
export const protocol = (miniProgram: App, web: App, ledger: Ledger, mailbox: Mailbox, faces: Faces, texts: Texts, now: () => number) => {
  const grantToken = (asked: Asked): Reply => {
    if (asked.method !== 'POST') return failure(43002, 'require POST method')
    const request = v.safeParse(tokenRequest, json(asked))
    if (!request.success) return failure(47001, 'data format error')
    if (request.output.grant_type !== 'client_credential') return failure(errcodes.invalidGrant, 'invalid grant_type')
    const app = credentials([miniProgram], request.output.appid, request.output.secret)
    if (isFailure(app)) return app
    const { token, until } = ledger.token(app.appId, request.output.force_refresh)
    return { access_token: token, expires_in: Math.floor((until - now()) / 1000) }
  }

  const tellPhone = (asked: Asked): Reply => {
    if (asked.method !== 'POST') return failure(43002, 'require POST method')
    const appId = ledger.appOf(asked.query.get('access_token'))
    if (isFailure(appId)) return appId
    const request = v.safeParse(phoneRequest, json(asked))
    const holds = ledger.spend('phone', appId, request.success ? request.output.code : null)
    if (isFailure(holds)) return holds
    const watermark = { timestamp: Math.floor(now() / 1000), appid: holds.watermark ?? appId }
    return { errcode: 0, errmsg: 'ok', phone_info: { phoneNumber: holds.phone, purePhoneNumber: holds.phone, countryCode: holds.country, watermark } }
  }

  const sendMessage = (asked: Asked): Reply => {
    if (asked.method !== 'POST') return failure(43002, 'require POST method')
    const appId = ledger.appOf(asked.query.get('access_token'))
    return isFailure(appId) ? appId : mailbox.send(json(asked))
  }

  const appCode = (asked: Asked): Reply => {
    if (asked.method !== 'POST') return failure(43002, 'require POST method')
    const appId = ledger.appOf(asked.query.get('access_token'))
    return isFailure(appId) ? appId : drawAppCode(json(asked))
  }

  const face = (asked: Asked, answer: (body: unknown) => Readonly<Record<string, unknown>> | Failure): Reply => {
    if (asked.method !== 'POST') return failure(43002, 'require POST method')
    const appId = ledger.appOf(asked.query.get('access_token'))
    return isFailure(appId) ? appId : { errcode: 0, errmsg: 'ok', ...answer(json(asked)) }
  }

  return (asked: Asked): Reply | null => {
    switch (asked.path) {
      case '/sns/jscode2session':
        return exchange([miniProgram], ledger, asked.query, 'login', 'js_code')
      case '/sns/oauth2/access_token':
        return exchange([web], ledger, asked.query, 'web', 'code')
      case '/cgi-bin/stable_token':
        return grantToken(asked)
      case '/wxa/business/getuserphonenumber':
        return tellPhone(asked)
      case '/wxa/getwxacodeunlimit':
        return appCode(asked)
      case '/cgi-bin/message/subscribe/send':
        return sendMessage(asked)
      case '/cityservice/face/identify/getverifyid':
        return face(asked, (body) => faces.begin(body, (openid) => openid !== ''))
      case '/cityservice/face/identify/queryverifyinfo':
        return face(asked, faces.query)
      case '/wxa/msg_sec_check':
        return face(asked, texts.look)
      default:
        return null
    }
  }
}
