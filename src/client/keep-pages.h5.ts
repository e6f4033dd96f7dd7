/** The first page and its answers come first; what is kept for later can wait. */
const afterMs = 4_000

/** Keeps the pages on the phone, so that they open without a network too. An old browser, or one that forbids it, goes without. */
export const keepPages = (): void => {
  if (process.env.NODE_ENV === 'development' || !('serviceWorker' in navigator)) return
  setTimeout(() => void navigator.serviceWorker.register('/pages-worker.js').catch(() => undefined), afterMs)
}
