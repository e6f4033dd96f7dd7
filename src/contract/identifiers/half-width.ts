// Zero-width and direction marks come along when a number is pasted out of a chat or a document.
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** Full-width letters, digits and signs of Chinese keyboards as ASCII; the ideographic space as a space; invisible marks gone. */
export const toHalfWidth = (raw: string): string =>
  raw
    .replace(invisible, '')
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')

/** For numbers: half width, upper case, without white space. */
export const compact = (raw: string): string => toHalfWidth(raw).replace(/\s+/g, '').toUpperCase()
