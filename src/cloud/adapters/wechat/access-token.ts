import * as v from 'valibot'
import { address, ask } from './ask'
import type { WechatAnswer } from './wechat'

export interface App {
  readonly appId: string
  readonly secret: string
}

/** `expires_in` counts seconds, 7200 at most. */
const granted = v.looseObject({ access_token: v.string(), expires_in: v.number() })

/** WeChat makes the next token five minutes before the end and lets both work meanwhile. */
const earlyMs = 300_000

export interface AccessToken {
  /** The token in use, or a new one when `stale` is the one that WeChat just refused. */
  get(stale?: string): Promise<WechatAnswer<string>>
}

/** The token for calls between servers: kept for its time, asked for once however many wait for it. */
export const accessToken = (apiBase: string, app: App, now: () => number): AccessToken => {
  let kept: { token: string; until: number } | null = null
  let asking: Promise<WechatAnswer<string>> | null = null

  const request = async (force: boolean): Promise<WechatAnswer<string>> => {
    const json = { grant_type: 'client_credential', appid: app.appId, secret: app.secret, force_refresh: force }
    const answer = await ask({ url: address(apiBase, '/cgi-bin/stable_token'), json }, granted)
    if (!answer.ok) return answer
    kept = { token: answer.value.access_token, until: now() + answer.value.expires_in * 1000 - earlyMs }
    return { ok: true, value: kept.token }
  }

  const renew = async (stale?: string): Promise<WechatAnswer<string>> => {
    const plain = await request(false)
    // Forcing is rationed to 20 a day, so only when WeChat hands out again what it refuses.
    return plain.ok && plain.value === stale ? request(true) : plain
  }

  return {
    get: async (stale) => {
      if (kept && kept.token !== stale && now() < kept.until) return { ok: true, value: kept.token }
      asking ??= renew(stale).finally(() => {
        asking = null
      })
      return asking
    },
  }
}
