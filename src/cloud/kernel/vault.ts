import { createHmac } from 'node:crypto'
import { deriveKey, type MasterKeys } from './master-keys'
import { ciphers, type CipherName } from './vault-ciphers'

/** Field encryption and keyed hashes. Keys are derived from one master per purpose (HKDF). */
export interface Vault {
  /** `place` is `table.column:id` and is authenticated: a value moved to another row does not open. */
  seal(place: string, plain: string): Buffer
  /** Throws when the value was altered, moved, or sealed under an unknown key. */
  open(place: string, sealed: Uint8Array): string
  /** Keyed hash for look-up of a normalised value. `purpose`: 'document', 'phone', 'session', 'code', 'card' … */
  lookup(purpose: string, value: string): Buffer
}

/** A sealed value that does not open; says nothing of what is inside. */
export class VaultRefused extends Error {
  override name = 'VaultRefused'
}

/**
 * A sealed value is `[cipher 1 byte][key id 1 byte][iv][tag or mac][ciphertext]`: each one names what it needs to be
 * opened, so keys and ciphers can change while old rows stay readable.
 * New values use the first key; look-up hashes always use the last, for they can't be made again without the values.
 */
export const createVault = (masters: MasterKeys, cipher: CipherName = 'gcm'): Vault => {
  const newest = masters[0]
  const oldest = masters.at(-1) ?? newest
  const derived = new Map<string, Buffer>()
  const keyFor = (kid: number, purpose: string, size: number): Buffer => {
    const name = `${kid}/${purpose}`
    const known = derived.get(name)
    if (known) return known
    const master = masters.find((one) => one.kid === kid)
    if (!master) throw new VaultRefused('unknown key')
    const key = deriveKey(master.key, purpose, size)
    derived.set(name, key)
    return key
  }
  const writer = ciphers[cipher]
  return {
    seal(place, plain) {
      const head = Buffer.from([writer.id, newest.kid])
      const body = writer.seal(keyFor(newest.kid, writer.purpose, writer.keyBytes), Buffer.concat([head, Buffer.from(place)]), Buffer.from(plain))
      return Buffer.concat([head, body])
    },
    open(place, sealed) {
      const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
      const reader = Object.values(ciphers).find((one) => one.id === bytes[0])
      if (!reader || bytes.length < 2 + reader.overhead) throw new VaultRefused('not sealed by a vault')
      const key = keyFor(bytes[1] ?? 0, reader.purpose, reader.keyBytes)
      const plain = reader.open(key, Buffer.concat([bytes.subarray(0, 2), Buffer.from(place)]), bytes.subarray(2))
      if (!plain) throw new VaultRefused('altered or moved')
      return plain.toString('utf8')
    },
    lookup: (purpose, value) => createHmac('sha256', keyFor(oldest.kid, `lookup:${purpose}`, 32)).update(value).digest(),
  }
}
