import { randomBytes } from 'node:crypto'
import { errcodes } from '@/cloud/adapters/wechat/errcodes'

export type Failure = { readonly errcode: number; readonly errmsg: string }

export const failure = (errcode: number, errmsg: string): Failure => ({ errcode, errmsg: `${errmsg}, rid: 00000000-00000000-00000000` })

interface Entry {
  readonly purpose: 'login' | 'web' | 'phone'
  readonly appId: string
  readonly holds: Readonly<Record<string, string | number>>
  readonly until: number
  used: boolean
}

/** What WeChat remembers of the codes and tokens it gave out. Codes live five minutes and count once. */
export const ledger = (now: () => number) => {
  const codes = new Map<string, Entry>()
  const tokens = new Map<string, { appId: string; until: number; current: boolean }>()
  const random = () => randomBytes(16).toString('hex')

  return {
    give: (purpose: Entry['purpose'], appId: string, holds: Entry['holds']): string => {
      const code = random()
      codes.set(code, { purpose, appId, holds, until: now() + 300_000, used: false })
      return code
    },
    spend: (purpose: Entry['purpose'], appId: string, code: string | null): Entry['holds'] | Failure => {
      if (!code) return failure(errcodes.missingCode, 'missing code')
      const entry = codes.get(code)
      if (!entry || entry.purpose !== purpose) return failure(errcodes.invalidCode, 'invalid code')
      if (entry.appId !== appId) return failure(errcodes.invalidAppId, 'invalid appid')
      if (entry.used) return purpose === 'phone' ? failure(errcodes.invalidCode, 'invalid code') : failure(errcodes.usedCode, 'code been used')
      if (now() > entry.until) return purpose === 'web' ? failure(errcodes.expiredCode, 'oauth_code expired') : failure(errcodes.invalidCode, 'invalid code')
      entry.used = true
      return entry.holds
    },
    token: (appId: string, force: boolean): { token: string; until: number } => {
      const running = [...tokens].find(([, entry]) => entry.appId === appId && entry.current && now() < entry.until)
      if (running && !force) return { token: running[0], until: running[1].until }
      for (const entry of tokens.values()) if (entry.appId === appId) entry.current = false
      const token = random()
      tokens.set(token, { appId, until: now() + 7_200_000, current: true })
      return { token, until: now() + 7_200_000 }
    },
    appOf: (token: string | null): string | Failure => {
      if (!token) return failure(errcodes.missingToken, 'access_token missing')
      const entry = tokens.get(token)
      if (!entry || !entry.current) return failure(errcodes.invalidSecret, 'invalid credential, access_token is invalid or not latest')
      if (now() > entry.until) return failure(errcodes.expiredToken, 'access_token expired')
      return entry.appId
    },
  }
}

export type Ledger = ReturnType<typeof ledger>

export const isFailure = (answer: object | string): answer is Failure => typeof answer === 'object' && 'errcode' in answer
