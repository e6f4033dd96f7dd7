/**
 * Timers of one app, ended with it: what a closed mini-program had planned must not run in the next one.
 * Returns the function that ends them.
 */
export function ownTimers(): () => void {
  const { setTimeout: timeout, setInterval: interval } = globalThis
  const running = new Set<NodeJS.Timeout>()
  const keep = (timer: NodeJS.Timeout) => { running.add(timer); return timer }
  globalThis.setTimeout = Object.assign((callback: (...given: unknown[]) => void, ms?: number, ...given: unknown[]) => {
    const timer = timeout(() => { running.delete(timer); callback(...given) }, ms)
    return keep(timer)
  }, timeout) as typeof setTimeout
  globalThis.setInterval = ((callback: (...given: unknown[]) => void, ms?: number, ...given: unknown[]) => keep(interval(callback, ms, ...given))) as typeof setInterval
  return () => {
    globalThis.setTimeout = timeout
    globalThis.setInterval = interval
    for (const timer of running) clearTimeout(timer)
  }
}
