/** Milliseconds of one run, high resolution. */
export const timed = async <T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> => {
  const start = process.hrtime.bigint()
  const value = await work()
  return { ms: Number(process.hrtime.bigint() - start) / 1e6, value }
}

export const quantile = (values: readonly number[], q: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
}

/** Median and 95th percentile of `runs` runs after `warm` warm-up runs, in milliseconds. */
export const measure = async (work: () => Promise<unknown>, runs: number, warm = 5): Promise<{ p50: number; p95: number }> => {
  for (let i = 0; i < warm; i++) await work()
  const all: number[] = []
  for (let i = 0; i < runs; i++) all.push((await timed(work)).ms)
  return { p50: round(quantile(all, 0.5)), p95: round(quantile(all, 0.95)) }
}

/** Two that are compared, run in turn, so that whatever else the machine does falls on both. */
export const measureInTurn = async (first: () => Promise<unknown>, second: () => Promise<unknown>, runs: number, warm: number): Promise<{ p50: number; p95: number }[]> => {
  const all: [number[], number[]] = [[], []]
  for (let i = 0; i < warm + runs; i++) {
    const both = [(await timed(first)).ms, (await timed(second)).ms] as const
    if (i >= warm) both.forEach((ms, at) => all[at]?.push(ms))
  }
  return all.map((values) => ({ p50: round(quantile(values, 0.5)), p95: round(quantile(values, 0.95)) }))
}

export const round = (ms: number): number => Math.round(ms * 1000) / 1000

/** One figure a line, as JSON, so that runs can be compared by a program. */
export const report = (figure: Record<string, unknown>): void => void process.stdout.write(`${JSON.stringify(figure)}\n`)

/** Progress goes to the other stream: figures stay clean. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`)
