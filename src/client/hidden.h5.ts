/** Calls back when the tab is hidden or closed. `pagehide` too: Safari on old iPhones skips the other on closing. */
export const whenHidden = (tell: () => void): (() => void) => {
  const hidden = () => {
    if (document.visibilityState === 'hidden') tell()
  }
  document.addEventListener('visibilitychange', hidden)
  window.addEventListener('pagehide', tell)
  return () => {
    document.removeEventListener('visibilitychange', hidden)
    window.removeEventListener('pagehide', tell)
  }
}
