import { compact } from './half-width'

export type UsccCheck = { readonly ok: true; readonly uscc: string; readonly warn?: 'checksum' } | { readonly ok: false; readonly reason: 'format' }

/** GB 32100 leaves out I, O, S, V, Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const shape = /^[0-9A-HJ-NPQRTUWXY]{18}$/

/** The 18th sign for the first 17 (GB 32100, weights 3^i mod 31). */
export const usccCheckSign = (first17: string): string => {
  let sum = 0
  let weight = 1
  for (const sign of first17.slice(0, 17)) {
    sum += alphabet.indexOf(sign) * weight
    weight = (weight * 3) % 31
  }
  return alphabet[(31 - (sum % 31)) % 31]!
}

/** Half width, upper case, without spaces and dashes. */
export const normaliseUscc = (raw: string): string => compact(raw).replace(/-/g, '')

/** 统一社会信用代码 (ID-2). A wrong check sign only warns: real early codes have one, and staff may accept it. */
export const checkUscc = (raw: string): UsccCheck => {
  const uscc = normaliseUscc(raw)
  if (!shape.test(uscc)) return { ok: false, reason: 'format' }
  return usccCheckSign(uscc) === uscc[17] ? { ok: true, uscc } : { ok: true, uscc, warn: 'checksum' }
}
