import { randomBytes, randomUUID } from 'node:crypto'
import { noStorage } from '@/cloud/adapters/storage/none'
import { features } from '@/cloud/functions/features'
import { createDispatcher } from '@/cloud/kernel/dispatch'
import { createLog } from '@/cloud/kernel/log'
import { createVault } from '@/cloud/kernel/vault'
import { fillLists } from '@/testing/growth/fill'
import { deepPages, questions, signInAskers, topOf } from '@/testing/growth/questions'
import { watched } from '@/testing/growth/watched'
import { openBenchDatabase } from './bench-database'
import { measure, report, say } from './measure'

const RUNS = 15
const now = new Date('2026-11-23T02:00:00Z')

/** Every list with pages: how long one page takes, and how many rows are read for it; aim: neither grows with the tables. BENCH_ROWS: rows in each of them. */
export const benchLists = async (): Promise<void> => {
  const rows = Number(process.env.BENCH_ROWS ?? 60_000)
  const database = await openBenchDatabase()
  try {
    say(`lists: filling every table with ${rows.toLocaleString('en')} …`)
    await fillLists(database.owner.db, rows, 2_200)
    const vault = createVault([{ kid: 1, key: randomBytes(32) }])
    const tokens = await signInAskers(database.owner.db, vault, now)
    const { db, readings } = watched(database.app)
    const dispatch = createDispatcher({ db, features, services: { storage: noStorage, wechat: null }, vault, log: createLog('silent'), clock: () => now })
    const all = questions(await topOf(database.owner.db)).filter(({ path }) => path.startsWith(process.env.BENCH_LISTS ?? ''))
    for (const { who, path, input } of [...all, ...deepPages(all)]) {
      const ask = async () => {
        const { envelope } = await dispatch({ path, input, key: randomUUID(), caller: { bearer: tokens[who], address: '127.0.0.1' } })
        if (!envelope.ok) throw new Error(`${path}: ${envelope.error.code}`)
        return envelope.data
      }
      const read = await readings(ask)
      const most = [...read].sort((a, b) => b.ms - a.ms)[0]
      report({ bench: 'lists', rows, path, who, input, ...(await measure(ask, RUNS, 7)), unit: 'ms', read: read.reduce((sum, one) => sum + Object.values(one.rows).reduce((all, count) => all + count, 0), 0), most: most?.rows })
    }
  } finally {
    await database.stop()
  }
}
