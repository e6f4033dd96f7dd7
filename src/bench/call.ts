import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { noStorage } from '@/cloud/adapters/storage/none'
import { features } from '@/cloud/functions/features'
import { createDispatcher, type Call } from '@/cloud/kernel/dispatch'
import { createLog } from '@/cloud/kernel/log'
import { openSession } from '@/cloud/kernel/sessions'
import { createVault } from '@/cloud/kernel/vault'
import { openBenchDatabase } from './bench-database'
import { measure, report, round, say } from './measure'

const RUNS = 2_000
/** So many that nobody comes over a limit: a refusal costs something else. */
const PEOPLE = 50

/** What the pipeline adds to the bare SQL of an operation; aim: at most 1 ms in the median. */
export const benchCall = async (): Promise<void> => {
  const database = await openBenchDatabase()
  try {
    const { db } = database.app
    const vault = createVault([{ kid: 1, key: randomBytes(32) }])
    const dispatch = createDispatcher({ db, features, services: { storage: noStorage, wechat: null }, vault, log: createLog('silent'), clock: () => new Date() })
    const people = await Promise.all(Array.from({ length: PEOPLE }, async () => {
      const personId = randomUUID()
      await database.owner.db.insertInto('people').values({ id: personId }).execute()
      const notice = randomUUID()
      await database.owner.db.insertInto('notices').values(Array.from({ length: 40 }, (_, at) => ({ id: at === 0 ? notice : randomUUID(), person_id: personId, kind: 'membership.received' }))).execute()
      return { personId, notice, caller: { bearer: (await openSession(db, vault, personId, 'bench', new Date())).token, address: '127.0.0.1' } }
    }))
    let turn = 0
    const next = () => people[(turn += 1) % PEOPLE]!
    const ask = async (call: Omit<Call, 'caller'>): Promise<void> => {
      const { envelope } = await dispatch({ ...call, caller: next().caller })
      if (!envelope.ok) throw new Error(`${call.path}: ${envelope.error.code}`)
    }
    say('call: the pipeline against its bare SQL')

    const bareRead = await measure(() => sql`select count(*) from notices where person_id = ${next().personId} and read_at is null`.execute(db), RUNS, 50)
    const read = await measure(() => ask({ path: 'progress.unread', input: {} }), RUNS, 50)
    report({ bench: 'call', what: 'read progress.unread', bare_p50: bareRead.p50, p50: read.p50, p95: read.p95, overhead_p50: round(read.p50 - bareRead.p50), unit: 'ms' })

    const bareWrite = await measure(() => db.transaction().execute((tx) => sql`update notices set read_at = now() where id = ${next().notice}`.execute(tx)), RUNS, 50)
    const write = await measure(() => ask({ path: 'progress.readNotices', input: { ids: [] }, key: randomUUID() }), RUNS, 50)
    report({ bench: 'call', what: 'write progress.readNotices', bare_p50: bareWrite.p50, p50: write.p50, p95: write.p95, overhead_p50: round(write.p50 - bareWrite.p50), unit: 'ms' })

    const start = Date.now()
    const each = 250
    await Promise.all(Array.from({ length: 16 }, async () => {
      for (let i = 0; i < each; i++) await ask({ path: 'progress.unread', input: {} })
    }))
    report({ bench: 'call', what: 'reads a second, 16 at once', value: Math.round((16 * each * 1000) / (Date.now() - start)) })
  } finally {
    await database.stop()
  }
}
