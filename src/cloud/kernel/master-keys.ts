import { hkdfSync, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** `kid` 1–255 stands in every sealed value. The first is the one that seals now. */
export interface MasterKey {
  readonly kid: number
  /** 32 bytes */
  readonly key: Buffer
}
export type MasterKeys = readonly [MasterKey, ...MasterKey[]]

/** RFC 5869 with an empty salt: the master is uniformly random already. */
export const deriveKey = (master: Buffer, purpose: string, size: number): Buffer =>
  Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `longgang/${purpose}`, size))

/** Reads `base64` or `2:base64,1:base64`; null when it is neither. */
export const parseMasterKeys = (text: string): MasterKeys | null => {
  const keys: MasterKey[] = []
  for (const part of text.split(',')) {
    const match = /^(?:(\d{1,3}):)?([A-Za-z0-9+/]{43}=)$/.exec(part.trim())
    if (!match?.[2]) return null
    const kid = Number(match[1] ?? 1)
    if (kid < 1 || kid > 255 || keys.some((one) => one.kid === kid)) return null
    keys.push({ kid, key: Buffer.from(match[2], 'base64') })
  }
  const [first, ...rest] = keys
  return first ? [first, ...rest] : null
}

/**
 * Only for the embedded database: its key lies beside the data, so a folder that is copied whole can be read, and one
 * that is stolen too. Production gives MASTER_KEY from outside.
 */
export const masterKeyFile = (dataDir: string): MasterKeys => {
  const file = join(dataDir, 'master.key')
  try {
    // `wx`: two starts at once must not each make a key and lose the other's.
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const keys = parseMasterKeys(readFileSync(file, 'utf8').trim())
  if (!keys) throw new Error(`The key file ${file} is damaged: put it back from a copy, or the encrypted fields can't be read.`)
  return keys
}
