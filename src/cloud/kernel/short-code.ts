import { randomInt } from 'node:crypto'
import type { Context } from './handler'
import { makeCode, type CodePurpose } from './one-time-codes'
import { refuse } from './refusal'

/** Eight digits, for people read them from one screen and type them into another; so guesses are limited in the contract. */
const digits = (): string => String(randomInt(10 ** 8)).padStart(8, '0')

interface Wanted {
  readonly purpose: CodePurpose
  readonly secret?: string
  readonly personId?: string
  /** how long it lives; three minutes unless said */
  readonly seconds?: number
}

/** `expiresAt` in ISO 8601, UTC. */
export const makeShortCode = async ({ db, vault, now }: Context, { seconds = 180, ...wanted }: Wanted): Promise<{ code: string; expiresAt: string }> => {
  for (let attempt = 0; attempt < 5; attempt++) {
    const code = await makeCode(db, vault, { ...wanted, code: digits(), seconds, now })
    if (code) return { code, expiresAt: new Date(now.getTime() + seconds * 1000).toISOString() }
  }
  return refuse('session.unavailable')
}

/** As people type it: with the space in the middle that the screen shows, or a dash. */
export const typedCode = (text: string): string => text.replace(/[\s-]/g, '')
