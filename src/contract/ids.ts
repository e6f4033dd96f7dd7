/**
 * UUIDv7 (RFC 9562): the first 48 bits are the milliseconds, so rows of one day lie together in an index.
 * The caller gives the random bytes: `Taro.getRandomValues` on the phone, `node:crypto` in the cloud.
 */
export const uuidv7 = (random16: Uint8Array, now: number): string => {
  const bytes = Uint8Array.from(random16)
  let rest = now
  for (let i = 5; i >= 0; i--) {
    bytes[i] = rest % 256
    rest = Math.floor(rest / 256)
  }
  bytes[6] = 0x70 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}
