import { idCardVerification, type FaceidConfig } from './id-card-verification'
import type { Identity } from './identity'

/** Reads `FACEID_SECRET_ID`, `FACEID_SECRET_KEY` and `FACEID_API_BASE`; null without both keys: the way is then not offered. */
export const identityConfig = (env: Readonly<Record<string, string | undefined>>): FaceidConfig | null =>
  env.FACEID_SECRET_ID && env.FACEID_SECRET_KEY
    ? { secretId: env.FACEID_SECRET_ID, secretKey: env.FACEID_SECRET_KEY, apiBase: env.FACEID_API_BASE || 'https://faceid.tencentcloudapi.com' }
    : null

export const connectIdentity = (config: FaceidConfig | null, now: () => number = Date.now): Identity | null => (config === null ? null : idCardVerification(config, now))
