/**
 * One tab at a time: two would both send what waits (harmless by its key, but twice the traffic of a weak network). The
 * work is told when it had to wait, for then another tab may have done it. Browsers without Web Locks go on as before.
 */
export const alone = async (work: (waited: boolean) => Promise<void>): Promise<void> => {
  const locks = (navigator as { locks?: LockManager }).locks
  let begun = false
  const once = (waited: boolean) => {
    begun = true
    return work(waited)
  }
  if (locks === undefined) return once(false)
  try {
    await locks.request('outbox', { ifAvailable: true }, (lock) => (lock === null ? undefined : once(false)))
    if (!begun) await locks.request('outbox', () => once(true))
  } catch (error) {
    // A page on its way out, or one that may not use locks.
    if (begun) throw error
    await once(false)
  }
}
