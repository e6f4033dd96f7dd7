/** Field encryption and keyed hashes. Keys are derived from one master per purpose (HKDF). */
export interface Vault {
  /** `place` is `table.column:id` and is authenticated: a value moved to another row does not open. */
  seal(place: string, plain: string): Buffer
  /** Throws when the value was altered, moved, or sealed under an unknown key. */
  open(place: string, sealed: Uint8Array): string
  /** Keyed hash for look-up of a normalised value. `purpose`: 'document', 'phone', 'session', 'code', 'card' … */
  lookup(purpose: string, value: string): Buffer
}
