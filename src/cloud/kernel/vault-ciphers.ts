import { createCipheriv, createDecipheriv, createHmac, getCiphers, getHashes, randomBytes, timingSafeEqual } from 'node:crypto'

export type CipherName = 'gcm' | 'sm'

interface VaultCipher {
  readonly id: number
  readonly purpose: string
  readonly keyBytes: number
  /** iv + tag, the least that a sealed value has beside its text */
  readonly overhead: number
  /** `context` is authenticated and not stored. */
  seal(key: Buffer, context: Buffer, plain: Buffer): Buffer
  /** null = altered, or another context */
  open(key: Buffer, context: Buffer, sealed: Buffer): Buffer | null
}

const gcm: VaultCipher = {
  id: 1,
  purpose: 'field:aes-256-gcm',
  keyBytes: 32,
  overhead: 12 + 16,
  seal(key, context, plain) {
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(context)
    const text = Buffer.concat([cipher.update(plain), cipher.final()])
    return Buffer.concat([iv, cipher.getAuthTag(), text])
  },
  open(key, context, sealed) {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), { authTagLength: 16 })
    decipher.setAAD(context).setAuthTag(sealed.subarray(12, 28))
    try {
      return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
    } catch {
      return null
    }
  },
}

/** Node has no SM4-GCM, hence SM4-CBC with HMAC-SM3 over iv, ciphertext and context (encrypt, then authenticate). */
const sm: VaultCipher = {
  id: 2,
  purpose: 'field:sm4-cbc-hmac-sm3',
  keyBytes: 16 + 32,
  overhead: 16 + 32 + 16,
  seal(key, context, plain) {
    const iv = randomBytes(16)
    const cipher = createCipheriv('sm4-cbc', key.subarray(0, 16), iv)
    const text = Buffer.concat([cipher.update(plain), cipher.final()])
    return Buffer.concat([iv, mac(key, context, iv, text), text])
  },
  open(key, context, sealed) {
    const [iv, tag, text] = [sealed.subarray(0, 16), sealed.subarray(16, 48), sealed.subarray(48)]
    if (!timingSafeEqual(tag, mac(key, context, iv, text))) return null
    const decipher = createDecipheriv('sm4-cbc', key.subarray(0, 16), iv)
    return Buffer.concat([decipher.update(text), decipher.final()])
  },
}

/** The length of the context goes first, or bytes could move between context and ciphertext. */
const mac = (key: Buffer, context: Buffer, iv: Buffer, text: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(context.length)
  return createHmac('sm3', key.subarray(16)).update(length).update(context).update(iv).update(text).digest()
}

export const ciphers: Record<CipherName, VaultCipher> = { gcm, sm }

/** Some builds of Node leave the Chinese algorithms out. */
export const cipherAvailable = (name: CipherName): boolean =>
  name === 'gcm' || (getCiphers().includes('sm4-cbc') && getHashes().includes('sm3'))
