import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { openBenchDatabase } from './bench-database'
import { quantile, report, round, say } from './measure'

const run = promisify(execFile)
const RUNS = 15

/** A process that requires one function and calls it once; prints the milliseconds from its first line to the answer. */
const probe = `
const start = process.hrtime.bigint()
require(process.argv[2]).main({ path: 'membership.options', input: {} }, {}).then((answer) => {
  if (process.argv[3] === 'check' && answer.ok !== true) throw new Error(JSON.stringify(answer))
  console.log(Number(process.hrtime.bigint() - start) / 1e6)
  process.exit(0)
})
`

/** Cold start of the built \`api\` function above an empty one; aim: at most 150 ms. */
export const benchCold = async (): Promise<void> => {
  const api = resolve(process.env.CLOUD_DIR ?? 'dist/cloud', 'api/index.js')
  const database = await openBenchDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'longgang-cold-'))
  try {
    writeFileSync(join(folder, 'probe.cjs'), probe)
    writeFileSync(join(folder, 'empty.cjs'), 'exports.main = async () => ({ ok: true })')
    const env = { ...process.env, NODE_ENV: 'production', DATABASE_URL: database.url, MASTER_KEY: randomBytes(32).toString('base64') }
    const ask = async (file: string): Promise<number> => Number((await run(process.execPath, [join(folder, 'probe.cjs'), file, 'check'], { env })).stdout.trim().split('\n').at(-1))
    say('cold: require → first answer')
    const empty: number[] = []
    const full: number[] = []
    for (let i = 0; i < RUNS; i++) {
      empty.push(await ask(join(folder, 'empty.cjs')))
      full.push(await ask(api))
    }
    const [e, f] = [quantile(empty, 0.5), quantile(full, 0.5)]
    report({ bench: 'cold', what: 'require → first answer of api', empty_p50: round(e), p50: round(f), p95: round(quantile(full, 0.95)), above_empty_p50: round(f - e), unit: 'ms', bundle_bytes: statSync(api).size })
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await database.stop()
  }
}
