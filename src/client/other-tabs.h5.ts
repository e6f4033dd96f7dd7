import { useSession } from './session'
import { loadSignedIn, owner } from './session-token'

/** Signing out or in in one tab does so in all: else this one would go on showing, and sending for, the last person. */
export const watchOtherTabs = (shown: () => void): void => {
  window.addEventListener('storage', ({ key }) => {
    if (key !== null && key !== 'session') return
    const before = owner()
    loadSignedIn()
    if (owner() !== before) window.location.reload()
    else void useSession.getState().refresh()
  })
  // Safari brings pages back from its cache with their timers stopped.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) shown()
  })
  // Of a browser's tab the app is told nothing: neither is it on return from another app.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') shown()
  })
}
