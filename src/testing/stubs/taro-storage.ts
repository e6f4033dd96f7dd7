/** Storage of the Taro stub: keeps copies, as the phone does, so a page that mutates what it stored is found out. */
const kept = new Map<string, string>()
type Stored = { key: string; data: unknown }

const get = (key: string): unknown => {
  const found = kept.get(key)
  return found === undefined ? '' : (JSON.parse(found) as { value: unknown }).value
}
const set = (key: string, value: unknown) => void kept.set(key, JSON.stringify({ value }))

export const storageApi = {
  getStorageSync: get,
  setStorageSync: set,
  removeStorageSync: (key: string) => void kept.delete(key),
  clearStorageSync: () => kept.clear(),
  getStorageInfoSync: () => ({ keys: [...kept.keys()], currentSize: 1, limitSize: 10_240 }),
  getStorage: async ({ key }: { key: string }) => {
    if (!kept.has(key)) throw { errMsg: 'getStorage:fail data not found' }
    return { errMsg: 'getStorage:ok', data: get(key) }
  },
  setStorage: async ({ key, data }: Stored) => { set(key, data); return { errMsg: 'setStorage:ok' } },
  removeStorage: async ({ key }: { key: string }) => { kept.delete(key); return { errMsg: 'removeStorage:ok' } },
  clearStorage: async () => { kept.clear(); return { errMsg: 'clearStorage:ok' } },
}
