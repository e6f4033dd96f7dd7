import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Vault } from '@/cloud/kernel/vault'

/** Seconds that a code proves the card, from the second it was made. */
export const CODE_LIFE_S = 60

/** Instances of the cloud may differ by so much. */
const SKEW_S = 5

export interface CardCode {
  readonly membershipId: string
  /** seconds since 1970 */
  readonly step: number
  readonly mac: Buffer
}

/** The member's own key: who learns one learns no other, and nothing has to be stored or handed out. */
const keyOf = (vault: Vault, membershipId: string): Buffer => vault.lookup('card-key', membershipId)

const macOf = (key: Buffer, membershipId: string, step: number): Buffer => createHmac('sha256', key).update(`LGC1.${membershipId}.${step}`).digest().subarray(0, 16)

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex')

/** `LGC1.<membership>.<second>.<mac>`: 61 signs, a small QR. */
export const makeCardCode = (vault: Vault, membershipId: string, now: Date): { code: string; expiresAt: string } => {
  const step = Math.floor(now.getTime() / 1000)
  const mac = macOf(keyOf(vault, membershipId), membershipId, step)
  return { code: `LGC1.${bytesOf(membershipId).toString('base64url')}.${step.toString(36)}.${mac.toString('base64url')}`, expiresAt: new Date((step + CODE_LIFE_S) * 1000).toISOString() }
}

/** null = not one of our codes. Says nothing of its age or truth. */
export const readCardCode = (text: string): CardCode | null => {
  const parts = /^LGC1\.([A-Za-z0-9_-]{22})\.([0-9a-z]{6,8})\.([A-Za-z0-9_-]{22})$/.exec(text)
  if (parts === null) return null
  const hex = Buffer.from(parts[1]!, 'base64url').toString('hex')
  const membershipId = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  return { membershipId, step: Number.parseInt(parts[2]!, 36), mac: Buffer.from(parts[3]!, 'base64url') }
}

/** Made with the key of that membership, within the last minute. */
export const provesCard = (vault: Vault, code: CardCode, now: Date): boolean => {
  const age = now.getTime() / 1000 - code.step
  return age >= -SKEW_S && age <= CODE_LIFE_S && timingSafeEqual(macOf(keyOf(vault, code.membershipId), code.membershipId, code.step), code.mac)
}
