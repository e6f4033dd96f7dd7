const stores = { keys: 'keys', values: 'values' } as const
export type StoreName = keyof typeof stores

export const openDatabase = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, 1)
    asked.onupgradeneeded = () => Object.values(stores).forEach((store) => asked.result.createObjectStore(store))
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
    // Safari before 14 sometimes answers neither way.
    setTimeout(() => reject(new Error('indexedDB.open never answered')), 3_000)
  })

/** One request in a transaction of its own; resolves when it is committed. */
export const once = <T>(database: IDBDatabase, store: StoreName, mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const transaction = database.transaction(store, mode)
    const asked = ask(transaction.objectStore(store))
    transaction.oncomplete = () => resolve(asked.result)
    transaction.onerror = () => reject(transaction.error)
    transaction.onabort = () => reject(transaction.error)
  })
