import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { reply, WxFailure, type WxOptions } from './reply'

const maxBytes = 1 << 20
type Keyed = WxOptions & { key: string; data?: unknown; encrypt?: boolean }

/**
 * Storage of one phone; hand the same one to the next `openWeapp` and the app finds what it left.
 * Encrypted entries are really encrypted here, so `dump()` shows what lies on the phone for anyone to read.
 */
export class PhoneStorage {
  private readonly entries = new Map<string, string>()
  private readonly key = randomBytes(16)

  constructor(given: Record<string, unknown> = {}) {
    for (const [key, value] of Object.entries(given)) this.set(key, value)
  }

  get(key: string): unknown {
    const found = this.entries.get(key)
    if (found === undefined) return ''
    return found.startsWith('{') ? (JSON.parse(found) as { value: unknown }).value : found
  }

  set(key: string, value: unknown): void { this.put(key, JSON.stringify({ value })) }

  remove(key: string): void { this.entries.delete(key) }
  clear(): void { this.entries.clear() }
  keys(): string[] { return [...this.entries.keys()] }
  has(key: string): boolean { return this.entries.has(key) }
  /** Every entry as it lies on the phone. */
  dump(): Record<string, string> { return Object.fromEntries(this.entries) }

  setEncrypted(key: string, value: unknown): void {
    const iv = randomBytes(16)
    const cipher = createCipheriv('aes-128-cbc', this.key, iv)
    this.put(key, Buffer.concat([iv, cipher.update(JSON.stringify({ value })), cipher.final()]).toString('base64'))
  }

  getEncrypted(key: string): unknown {
    const raw = Buffer.from(this.entries.get(key) ?? '', 'base64')
    try {
      const decipher = createDecipheriv('aes-128-cbc', this.key, raw.subarray(0, 16))
      return (JSON.parse(Buffer.concat([decipher.update(raw.subarray(16)), decipher.final()]).toString()) as { value: unknown }).value
    } catch {
      throw new WxFailure('decrypt error')
    }
  }

  private put(key: string, text: string): void {
    if (Buffer.byteLength(text) > maxBytes) throw new WxFailure('entry size limit reached')
    this.entries.set(key, text)
  }
}

/** `wx.*Storage*` over one phone's storage; only the asynchronous ones know `encrypt`, as in WeChat. */
export function storageApi(phone: PhoneStorage) {
  const fetch = ({ key, encrypt }: Keyed) => {
    if (!phone.has(key)) throw new WxFailure('data not found')
    return { data: encrypt ? phone.getEncrypted(key) : phone.get(key) }
  }
  const info = () => ({ keys: phone.keys(), currentSize: 1, limitSize: 10_240 })
  return {
    getStorageSync: (key: string) => phone.get(key),
    setStorageSync: (key: string, value: unknown) => phone.set(key, value),
    removeStorageSync: (key: string) => phone.remove(key),
    clearStorageSync: () => phone.clear(),
    getStorageInfoSync: info,
    getStorageInfo: (options: WxOptions) => reply('getStorageInfo', options, info),
    getStorage: (options: Keyed) => reply('getStorage', options, () => fetch(options)),
    setStorage: (options: Keyed) => reply('setStorage', options, () => (options.encrypt ? phone.setEncrypted(options.key, options.data) : phone.set(options.key, options.data))),
    removeStorage: (options: Keyed) => reply('removeStorage', options, () => phone.remove(options.key)),
    clearStorage: (options?: WxOptions) => reply('clearStorage', options, () => phone.clear()),
  }
}
