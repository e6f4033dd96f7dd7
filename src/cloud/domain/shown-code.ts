import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Vault } from '@/cloud/kernel/vault'

/** Seconds that a shown code is good, from the second it was made. */
export const CODE_LIFE_S = 60

/** Instances of the cloud may differ by so much. */
const SKEW_S = 5

export interface ShownCode {
  /** Whom or what it is about. */
  readonly id: string
  /** seconds since 1970 */
  readonly step: number
  readonly mac: Buffer
}

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex')

/**
 * A code that somebody shows and staff scan: `LGC1.<id>.<second>.<mac>`, 61 signs, a small QR.
 * Each id has its own key, derived from the vault: who learns one learns no other, and nothing has to be stored.
 * @param mark four letters or digits that say what the code is for; a code of one mark is worth nothing under another
 * @param keyPurpose purpose of the look-up key in the vault
 */
export const shownCodes = (mark: string, keyPurpose: string) => {
  const shape = new RegExp(`^${mark}\\.([A-Za-z0-9_-]{22})\\.([0-9a-z]{6,8})\\.([A-Za-z0-9_-]{22})$`)
  const macOf = (vault: Vault, id: string, step: number): Buffer => createHmac('sha256', vault.lookup(keyPurpose, id)).update(`${mark}.${id}.${step}`).digest().subarray(0, 16)
  return {
    make: (vault: Vault, id: string, now: Date): { code: string; expiresAt: string } => {
      const step = Math.floor(now.getTime() / 1000)
      return { code: `${mark}.${bytesOf(id).toString('base64url')}.${step.toString(36)}.${macOf(vault, id, step).toString('base64url')}`, expiresAt: new Date((step + CODE_LIFE_S) * 1000).toISOString() }
    },
    /** null = not one of these codes. Says nothing of its age or truth. */
    read: (text: string): ShownCode | null => {
      const parts = shape.exec(text)
      if (parts === null) return null
      const hex = Buffer.from(parts[1]!, 'base64url').toString('hex')
      const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
      return { id, step: Number.parseInt(parts[2]!, 36), mac: Buffer.from(parts[3]!, 'base64url') }
    },
    /** Made with the key of that id, within the last minute. */
    proves: (vault: Vault, code: ShownCode, now: Date): boolean => {
      const age = now.getTime() / 1000 - code.step
      return age >= -SKEW_S && age <= CODE_LIFE_S && timingSafeEqual(macOf(vault, code.id, code.step), code.mac)
    },
  }
}
