import { toHalfWidth } from './half-width'

export type NameCheck = { readonly ok: true; readonly name: string } | { readonly ok: false; readonly reason: 'length' | 'characters' }

// Ranges, not \p{Script=Han}: old phones know an old Unicode and would refuse characters of the newer extensions.
const han = '\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3fffd}'
// Letters with accents up to Vietnamese, without the signs × and ÷ that stand among them.
const latin = 'A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u1e00-\\u1eff'
const letter = `[${han}${latin}]`
const shape = new RegExp(`^${letter}+(?:(?:[·'-]|\\. ?| )${letter}+)*\\.?$`, 'u')
const dotBetweenHan = new RegExp(`([${han}]) ?[.·] ?(?=[${han}])`, 'gu')
const spaceBetweenHan = new RegExp(`([${han}]) +(?=[${han}])`, 'gu')

/** One spelling for what keyboards write differently: middle dots as 「·」, apostrophes as ', dashes as -, one space at most. */
export const normaliseName = (raw: string): string =>
  toHalfWidth(raw)
    .normalize('NFC')
    .replace(/[・•‧∙⋅･ᐧ]/g, '·')
    .replace(/[‘’ʼ`]/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(dotBetweenHan, '$1·')
    .replace(spaceBetweenHan, '$1')

/**
 * A person's name (ID-4): 2 to 50 characters (a rare character of the higher planes counts once), Chinese or Latin,
 * joined by 「·」, space, full stop, apostrophe or hyphen. Digits, emoji, control signs and markup are refused.
 */
export const checkName = (raw: string): NameCheck => {
  const name = normaliseName(raw)
  const length = Array.from(name).length
  if (length < 2 || length > 50) return { ok: false, reason: 'length' }
  return shape.test(name) ? { ok: true, name } : { ok: false, reason: 'characters' }
}

const startsLatin = new RegExp(`^[${latin}]`, 'u')

/** 张三丰 → 张**, John Smith → J*: the first sign, and no more than two stars, which tell nothing of the length (PI-6). */
export const maskName = (name: string): string => {
  const signs = Array.from(name)
  if (signs.length === 0) return ''
  return signs[0]! + '*'.repeat(startsLatin.test(name) ? 1 : Math.min(2, Math.max(1, signs.length - 1)))
}
