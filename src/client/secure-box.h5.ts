import { memoryBox, type SecureBox } from './box'
import { once, openDatabase } from './indexed-db'
import { makeBoxKey, seal, unseal, type Sealed } from './seal'

interface Place { readonly database: IDBDatabase; readonly key: CryptoKey }

/** The key of this browser: two tabs that make one at the same moment end with the same, because `add` refuses the second. */
const boxKey = async (database: IDBDatabase): Promise<CryptoKey> => {
  const find = () => once<CryptoKey | undefined>(database, 'keys', 'readonly', (store) => store.get('outbox'))
  const found = await find()
  if (found) return found
  const made = await makeBoxKey()
  await once(database, 'keys', 'readwrite', (store) => store.add(made, 'outbox')).catch(() => undefined)
  const kept = await find()
  if (!kept) throw new Error('no key was kept')
  return kept
}

const indexedBox = ({ database, key }: Place): SecureBox => ({
  get: async (place) => {
    const found = await once<Sealed | undefined>(database, 'values', 'readonly', (store) => store.get(place))
    // What does not open any more is left where it is: nothing unsent is ever deleted.
    return found ? unseal(key, place, found).catch(() => undefined) : undefined
  },
  set: async (place, value) => {
    const sealed = await seal(key, place, value)
    await once(database, 'values', 'readwrite', (store) => store.put(sealed, place))
  },
  remove: async (place) => {
    await once(database, 'values', 'readwrite', (store) => store.delete(place))
  },
  keys: async (prefix) => {
    const all = await once(database, 'values', 'readonly', (store) => store.getAllKeys())
    return all.filter((place): place is string => typeof place === 'string' && place.startsWith(prefix))
  },
  lasting: async () => true,
})

let opened: Promise<SecureBox> | undefined

/** Without a secure origin there is no crypto.subtle, in some private windows no IndexedDB: then memory, and the person is told. */
const box = (): Promise<SecureBox> => {
  opened ??= (async () => {
    const database = await openDatabase('longgang-union')
    return indexedBox({ database, key: await boxKey(database) })
  })().catch(() => memoryBox())
  return opened
}

export const secureBox: SecureBox = {
  get: async (key) => (await box()).get(key),
  set: async (key, value) => (await box()).set(key, value),
  remove: async (key) => (await box()).remove(key),
  keys: async (prefix) => (await box()).keys(prefix),
  lasting: async () => (await box()).lasting(),
}
