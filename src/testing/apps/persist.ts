import type { App } from './app'

const patienceMs = 40_000

/** As a person on a bad road: looks for it, and taps 「再试一次」 or what else helps whenever the page offers that. */
export const persist = async (app: App, what: string | RegExp, ...helps: readonly (string | RegExp)[]): Promise<void> => {
  for (const until = Date.now() + patienceMs; Date.now() < until; ) {
    if (await app.shows(what)) return
    // Looked for first: a tap that finds nothing waits half a second for it, in which the page may have gone on by itself.
    for (const help of ['再试一次', '现在就试一次', ...helps]) if (await app.shows(help)) await app.tapIfThere(help)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`tried in vain for ${String(what)}:\n${await app.text()}`)
}
