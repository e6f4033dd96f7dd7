import { CallError } from './call-error'

/** A small file as text, so that it can lie in the secure box beside its submission. */
export interface FileBytes {
  readonly mediaType: string
  readonly base64: string
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** WeChat has no atob, and has given up its own base64ToArrayBuffer. Every fourth letter ends three bytes; padding and line breaks count for nothing. */
export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => {
  const digits = Array.from(base64, (letter) => letters.indexOf(letter)).filter((digit) => digit >= 0)
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4))
  for (let at = 0; at < bytes.length; at += 1) {
    const from = Math.floor((at * 4) / 3)
    const pair = (digits[from]! << 6) | (digits[from + 1] ?? 0)
    bytes[at] = (pair >> (4 - 2 * (at % 3))) & 0xff
  }
  return bytes
}

export const parseDataUrl = (url: string): FileBytes => {
  const match = /^data:([a-z0-9.+-]+\/[a-z0-9.+-]+)?(?:;[^,]*)?;base64,([a-z0-9+/=\s]+)$/i.exec(url)
  if (!match?.[2]) throw new CallError('client.file_lost')
  return { mediaType: match[1] ?? 'application/octet-stream', base64: match[2] }
}
