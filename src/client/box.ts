/** Encrypted storage on the phone, for what drafts leave out: document numbers and signatures on their way. */
export interface SecureBox {
  get(key: string): Promise<unknown>
  /** Rejects when the phone cannot keep it. */
  set(key: string, value: unknown): Promise<void>
  remove(key: string): Promise<void>
  keys(prefix: string): Promise<string[]>
  /** false: only in memory, gone when the page is closed; the person is told. */
  lasting(): Promise<boolean>
}

/** Where the platform can encrypt nothing: better nothing kept than kept in the clear. */
export const memoryBox = (): SecureBox => {
  const kept = new Map<string, string>()
  return {
    get: async (key) => {
      const found = kept.get(key)
      return found === undefined ? undefined : (JSON.parse(found) as unknown)
    },
    set: async (key, value) => void kept.set(key, JSON.stringify(value)),
    remove: async (key) => void kept.delete(key),
    keys: async (prefix) => [...kept.keys()].filter((key) => key.startsWith(prefix)),
    lasting: async () => false,
  }
}
