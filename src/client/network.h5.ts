import { createNetwork } from './network-store'

/** What the browser says of the network, and whether our cloud answered the last call. */
export const { useNetwork, reached, onRegained, setOnline } = createNetwork()

export const watchNetwork = (): void => {
  setOnline(navigator.onLine !== false)
  window.addEventListener('online', () => setOnline(true))
  window.addEventListener('offline', () => setOnline(false))
}
