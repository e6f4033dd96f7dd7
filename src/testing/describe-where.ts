export type Runnable = { ok: true } | { ok: false; reason: string }

/**
 * `describe` where this machine can run it. Elsewhere one test says `NOT RUN: reason`, which `npm test` repeats at its end,
 * and fails when CI=true: nothing is left out silently.
 */
export function describeWhere(here: Runnable, title: string, body: () => void): void {
  if (here.ok) {
    describe(title, body)
    return
  }
  const notice = `NOT RUN: ${title}: ${here.reason}`
  it(notice, () => {
    process.stderr.write(`${notice}\n`)
    if (process.env.CI === 'true') throw new Error(notice)
  })
}
