export interface Turns {
  /** Runs it when a place is free; `null` when none became free in time. */
  take<T>(work: () => Promise<T>): Promise<T | null>
}

export interface Places {
  /** Calls in flight at once. */
  readonly most: number
  /** How long one waits for a place. */
  readonly patienceMs: number
  /** How many wait at once; default 50. */
  readonly mostWaiting?: number
}

/**
 * Places at an outside service, for this process. Whoever calls it usually holds a database connection meanwhile, so a slow
 * service must not take all of them, and neither must those who wait for a place: they wait a moment, in the order in which
 * they came, and are then told to come again.
 */
export const turns = ({ most, patienceMs, mostWaiting = 50 }: Places): Turns => {
  let busy = 0
  const waiting: (() => void)[] = []

  const place = (): Promise<boolean> => {
    if (busy < most) {
      busy += 1
      return Promise.resolve(true)
    }
    if (waiting.length >= mostWaiting) return Promise.resolve(false)
    return new Promise((given) => {
      const mine = () => {
        clearTimeout(timer)
        given(true)
      }
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(mine), 1)
        given(false)
      }, patienceMs)
      waiting.push(mine)
    })
  }

  /** The place goes on to whoever waits longest: it is never free in between, so nobody overtakes. */
  const leave = (): void => {
    const next = waiting.shift()
    if (next === undefined) busy -= 1
    else next()
  }

  return {
    take: async (work) => {
      if (!(await place())) return null
      try {
        return await work()
      } finally {
        leave()
      }
    },
  }
}

/** Two connections of the pool are left to whoever needs no outside service. */
export const placesBesideThePool = (env: Readonly<Record<string, string | undefined>>): number => Math.max(3, Number(env.PGPOOL_MAX ?? 5) - 2)
