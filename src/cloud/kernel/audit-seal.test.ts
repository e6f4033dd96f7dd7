import { sql } from 'kysely'
import { connect } from '@/cloud/db/connect'
import { newTestId } from '@/testing/small-service'
import { useDatabase } from '@/testing/database'
import { writeAudit } from './audit'
import { checkAudit } from './audit-check'
import { sealAudit } from './audit-seal'
import type { Db } from './handler'

const database = useDatabase()
const write = (db: Db, action: string, at = new Date()) => writeAudit(db, [{ action, requestId: newTestId(), actorId: newTestId(), outcome: 'ok', at, detail: { count: 1, codes: ['a', 'b'] } }])
const idOf = async (action: string): Promise<number> => (await database.owner.selectFrom('audit').select('id').where('action', '=', action).executeTakeFirstOrThrow()).id

/** As somebody with all rights over the database would: triggers off. */
const tamper = (statement: string) =>
  database.owner.connection().execute(async (db) => {
    await sql`set session_replication_role = replica`.execute(db)
    await sql.raw(statement).execute(db)
    await sql`set session_replication_role = origin`.execute(db)
  })

beforeEach(() => database.reset())

/** Transaction numbers are of the whole server: a transaction of another test file may hold the seal up for a moment. */
const sealedUntil = async (seq: number) => {
  for (;;) {
    const head = await sealAudit(database.db)
    if (head && head.seq >= seq) return head
  }
}

const filled = async () => {
  for (const action of ['t.one', 't.two', 't.three', 't.four']) await write(database.db, action)
  return sealedUntil(4)
}

test('an untouched audit checks clean, again after more rows, and sealing twice seals nothing twice', async () => {
  const first = await filled()
  expect(first.seq).toBe(4)
  expect(await sealAudit(database.db)).toEqual(first)
  await write(database.db, 't.five')
  const second = await sealedUntil(5)
  expect(second.seq).toBe(5)
  expect(await checkAudit(database.db, [first, second])).toEqual([])
})

test('the program itself can neither change nor delete an audit row or a seal', async () => {
  await filled()
  for (const statement of [
    `update audit set outcome = 'x'`, 'delete from audit', 'truncate audit', `update audit_seals set hash = ''`, 'delete from audit_seals',
    'alter table audit disable trigger all', 'set session_replication_role = replica', 'drop table audit',
  ]) {
    await expect(sql.raw(statement).execute(database.db)).rejects.toThrow(/permission denied|must be owner/)
  }
  await expect(sql.raw('delete from audit').execute(database.owner)).rejects.toThrow(/append-only/)
})

test('every edited row is named, whichever of its columns was edited', async () => {
  const head = await filled()
  const edits = { 't.one': `outcome = 'x'`, 't.two': `at = at + interval '1 microsecond'`, 't.three': 'actor_id = null', 't.four': `detail = '{"count": 2, "codes": ["a", "b"]}'` }
  for (const [action, change] of Object.entries(edits)) await tamper(`update audit set ${change} where action = '${action}'`)
  const ids = await Promise.all(Object.keys(edits).map(idOf))
  expect(await checkAudit(database.db, [head])).toEqual(ids.map((auditId) => ({ what: 'edited', auditId })))
})

test('a deleted row is named, also when its seal went with it', async () => {
  const head = await filled()
  const id = await idOf('t.two')
  await tamper(`delete from audit where id = ${id}`)
  expect(await checkAudit(database.db, [head])).toEqual([{ what: 'deleted', auditId: id }])
  await tamper(`delete from audit_seals where audit_id = ${id}`)
  expect(await checkAudit(database.db, [head])).toEqual([{ what: 'seal_missing', seq: 2 }])
})

test('a row that was slipped in is named', async () => {
  const head = await filled()
  await write(database.db, 't.forged', new Date(Date.now() - 3_600_000))
  expect(await checkAudit(database.db, [head])).toEqual([{ what: 'unsealed', auditId: await idOf('t.forged') }])
})

test('a cut tail is seen by the head that was written elsewhere', async () => {
  const head = await filled()
  await tamper(`delete from audit where action in ('t.three', 't.four')`)
  await tamper('delete from audit_seals where seq > 2')
  expect(await checkAudit(database.db)).toEqual([])
  expect(await checkAudit(database.db, [head])).toEqual([{ what: 'head_lost', seq: 4 }])
})

test('a chain that was made anew over edited rows is seen by the head that was written elsewhere', async () => {
  const head = await filled()
  await tamper(`update audit set outcome = 'x' where action = 't.two'`)
  await tamper('delete from audit_seals')
  await sealedUntil(4)
  expect(await checkAudit(database.db)).toEqual([])
  expect(await checkAudit(database.db, [head])).toEqual([{ what: 'head_lost', seq: 4 }])
})

test('a row whose transaction runs yet is sealed after its commit, though later ones were committed before', async () => {
  const slow = connect(database.url, { max: 1 })
  try {
    await slow.db.transaction().execute(async (trx) => {
      await write(trx, 't.slow')
      await write(database.db, 't.quick')
      expect(await sealAudit(database.db)).toBeNull()
    })
    await write(database.db, 't.after')
    expect((await sealedUntil(3)).seq).toBe(3)
    expect(await checkAudit(database.db)).toEqual([])
  } finally {
    await slow.close()
  }
})
