import { randomBytes, randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { noStorage } from '@/cloud/adapters/storage/none'
import { features } from '@/cloud/functions/features'
import { createDispatcher, type Call } from '@/cloud/kernel/dispatch'
import { createLog } from '@/cloud/kernel/log'
import { openSession } from '@/cloud/kernel/sessions'
import { createVault } from '@/cloud/kernel/vault'
import { openBenchDatabase } from './bench-database'
import { measureInTurn, report, round, say } from './measure'

const RUNS = 2_000
/** By then Node has compiled what it will compile. */
const WARM = 500
/** So many that nobody comes over a limit: a refusal costs something else. */
const PEOPLE = 50

/** What the handler of `progress.unread` sends, by the driver alone. */
const readBare = (plain: Client, personId: string) =>
  plain.query({ name: 'unread', text: 'select count(*) from notices where person_id = $1 and read_at is null', values: [personId] })

/** What the handler of `progress.readNotices` sends, by the driver alone: each statement prepared once, one after another. */
const writeBare = async (plain: Client, personId: string, notice: string): Promise<void> => {
  await plain.query('begin')
  await plain.query({ name: 'mark', text: 'update notices set read_at = $1 where person_id = $2 and read_at is null and id = any($3::uuid[])', values: [new Date(), personId, [notice]] })
  await readBare(plain, personId)
  await plain.query('commit')
}

/** What the pipeline adds to the bare SQL of an operation; aim: at most 1 ms in the median. */
export const benchCall = async (): Promise<void> => {
  const database = await openBenchDatabase()
  const plain = new Client({ connectionString: database.url })
  try {
    await plain.connect()
    const { db } = database.app
    const vault = createVault([{ kid: 1, key: randomBytes(32) }])
    const dispatch = createDispatcher({ db, features, services: { storage: noStorage, wechat: null }, vault, log: createLog('silent'), clock: () => new Date() })
    const people = await Promise.all(Array.from({ length: PEOPLE }, async () => {
      const personId = randomUUID()
      await database.owner.db.insertInto('people').values({ id: personId }).execute()
      const notices = Array.from({ length: (2 * (RUNS + WARM)) / PEOPLE }, () => randomUUID())
      await database.owner.db.insertInto('notices').values(notices.map((id) => ({ id, person_id: personId, kind: 'membership.received' }))).execute()
      return { personId, notices, caller: { bearer: (await openSession(db, vault, personId, 'bench', new Date())).token, address: '127.0.0.1' } }
    }))
    let turn = 0
    const next = () => people[(turn += 1) % PEOPLE]!
    type Somebody = ReturnType<typeof next>
    const unread = (somebody: Somebody): string => somebody.notices.pop() ?? ''
    const ask = async (call: Omit<Call, 'caller'>, { caller }: Somebody = next()): Promise<void> => {
      const { envelope } = await dispatch({ ...call, caller })
      if (!envelope.ok) throw new Error(`${call.path}: ${envelope.error.code}`)
    }
    const mark = (somebody: Somebody) => ask({ path: 'progress.readNotices', input: { ids: [unread(somebody)] }, key: randomUUID() }, somebody)
    const markBare = (somebody: Somebody) => writeBare(plain, somebody.personId, unread(somebody))
    say('call: the pipeline against its bare SQL')

    const compare = async (what: string, bare: () => Promise<unknown>, call: () => Promise<unknown>): Promise<void> => {
      const [without, whole] = await measureInTurn(bare, call, RUNS, WARM)
      if (without && whole) report({ bench: 'call', what, bare_p50: without.p50, p50: whole.p50, p95: whole.p95, overhead_p50: round(whole.p50 - without.p50), unit: 'ms' })
    }
    await compare('read progress.unread', () => readBare(plain, next().personId), () => ask({ path: 'progress.unread', input: {} }))
    await compare('write progress.readNotices', () => markBare(next()), () => mark(next()))

    const start = Date.now()
    const each = 250
    await Promise.all(Array.from({ length: 16 }, async () => {
      for (let i = 0; i < each; i++) await ask({ path: 'progress.unread', input: {} })
    }))
    report({ bench: 'call', what: 'reads a second, 16 at once', value: Math.round((16 * each * 1000) / (Date.now() - start)) })
  } finally {
    await plain.end()
    await database.stop()
  }
}
