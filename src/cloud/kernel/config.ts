import * as v from 'valibot'
import { parseMessageTemplates, type MessageTemplates } from '@/cloud/adapters/wechat/message-templates'
import { parseMasterKeys, type MasterKeys } from './master-keys'
import { cipherAvailable } from './vault-ciphers'

/** The program does not start half-ready; each line says what to set. */
export class ConfigRefused extends Error {
  override name = 'ConfigRefused'
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'))
  }
}

const url = (...protocols: string[]) =>
  v.check((text: string) => URL.canParse(text) && protocols.includes(new URL(text).protocol), `must be an address that begins with ${protocols.map((one) => `${one}//`).join(' or ')}`)

const number = (least: number, most: number, otherwise: number) =>
  v.optional(v.pipe(v.string(), v.regex(/^\d+$/, 'must be a whole number'), v.transform(Number), v.minValue(least, `must be at least ${least}`), v.maxValue(most, `must be at most ${most}`)), String(otherwise))

const flag = v.pipe(v.optional(v.picklist(['0', '1'], 'must be 1 or 0'), '0'), v.transform((text) => text === '1'))

const shape = v.object({
  NODE_ENV: v.optional(v.string(), 'development'),
  HOST: v.optional(v.pipe(v.string(), v.maxLength(253)), '127.0.0.1'),
  PORT: number(0, 65_535, 8_787),
  /** How many proxies of ours stand in front; 0 = X-Forwarded-For is not believed. */
  TRUST_PROXY: number(0, 5, 0),
  /** Behind WeChat's gateway (callContainer) only: then `x-wx-openid` is the platform's word. */
  TRUST_WX_OPENID: flag,
  PUBLIC_URL: v.optional(v.pipe(v.string(), url('https:', 'http:'), v.transform((text) => text.replace(/\/+$/, '')))),
  /** Origins, separated by commas, from which pages may call this host; default none but its own. */
  CORS_ORIGINS: v.optional(v.pipe(v.string(), v.transform((text) => text.split(',').map((one) => one.trim()).filter(Boolean)), v.array(v.pipe(v.string(), url('https:', 'http:')))), ''),
  /** Of the H5 build: the page may show pictures of that origin and of no other. */
  TARO_APP_MAP_TILES: v.optional(v.union([v.literal(''), v.pipe(v.string(), url('https:'))])),
  DATABASE_URL: v.optional(v.pipe(v.string(), url('postgres:', 'postgresql:'))),
  DATABASE_OWNER_URL: v.optional(v.pipe(v.string(), url('postgres:', 'postgresql:'))),
  DATA_DIR: v.optional(v.string()),
  MASTER_KEY: v.optional(v.pipe(v.string(), v.transform(parseMasterKeys), v.custom<MasterKeys>((keys) => keys !== null, 'must be 32 bytes in base64 (openssl rand -base64 32), or "2:new,1:old"'))),
  CIPHER: v.optional(v.pipe(v.picklist(['gcm', 'sm'], 'must be gcm or sm'), v.check(cipherAvailable, 'asks for SM4 and SM3, which this build of Node does not have')), 'gcm'),
  LOG_LEVEL: v.optional(v.picklist(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent'), 'info'),
  FILES_DIR: v.optional(v.string()),
  /** By topic, the template of WeChat and what stands in its fields; see .env.example. */
  WECHAT_TEMPLATES: v.optional(v.pipe(v.string(), v.transform(parseMessageTemplates), v.custom<MessageTemplates>((read) => read !== null, 'must be JSON by topic, each with the id and the fields of a template of its own')), '{}'),
  CLOUDBASE_ENV_ID: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/i, 'must be the id of a CloudBase environment'))),
})

export type Config = v.InferOutput<typeof shape>

/** The environment, looked at once. An empty variable counts as not set. Throws ConfigRefused with a sentence for each problem. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = v.safeParse(shape, set, { abortPipeEarly: true })
  const problems = parsed.success ? [] : parsed.issues.map((issue) => `${v.getDotPath(issue)?.split('.')[0] ?? 'The environment'} ${sentence(issue.message)}.`)
  if (set.DATABASE_URL !== undefined && set.MASTER_KEY === undefined) {
    problems.push('MASTER_KEY is needed with DATABASE_URL: document numbers and phones are encrypted with it (openssl rand -base64 32).')
  }
  if (!parsed.success || problems.length > 0) throw new ConfigRefused(problems)
  return parsed.output
}

/** valibot's own sentences quote the value, which may be a secret. */
const sentence = (message: string): string => (/^(must|asks) /.test(message) ? message : 'has a wrong form')
