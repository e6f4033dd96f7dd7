import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { residentCheckSign } from '@/contract/identifiers'
import type { InputOf, OutputOf, Path } from '@/features/contracts'
import { excelSheets } from '@/cloud/adapters/sheets/excel'
import { folderStorage } from '@/cloud/adapters/storage/folder'
import { sealParticulars } from '@/cloud/domain/people/particulars'
import { features } from '@/cloud/functions/features'
import { createDispatcher, type Dispatch } from '@/cloud/kernel/dispatch'
import { createLog } from '@/cloud/kernel/log'
import { openSession } from '@/cloud/kernel/sessions'
import { createVault, type Vault } from '@/cloud/kernel/vault'
import { openBenchDatabase, type BenchDatabase } from './bench-database'
import { report, round, say, timed } from './measure'

const lines = 5_000
const listed = 100_000
const megabyte = 1_048_576

/** Invented people, and one bad line in a hundred. */
async function* roster(): AsyncGenerator<string[]> {
  for (let at = 0; at < lines; at += 1) {
    const first17 = `440307${1960 + (Math.floor(at / 1000) % 40)}0303${String(at % 1000).padStart(3, '0')}`
    yield ['王小勇', at % 100 === 99 ? '440307' : first17 + residentCheckSign(first17), `139${String(at).padStart(8, '0')}`, '2024-01-05']
  }
}

const workbook = async (): Promise<Uint8Array> => {
  const parts: Uint8Array[] = []
  const columns = ['姓名', '证件号码', '手机号', '入会日期'].map((title) => ({ title }))
  for await (const part of excelSheets.write('xlsx', { name: '名册', columns }, roster())) parts.push(part as Uint8Array)
  return Uint8Array.from(Buffer.concat(parts))
}

/** The most memory that the process held while it worked, above what it held before, in MB. */
const peakOf = async <T>(work: () => Promise<T>): Promise<{ ms: number; value: T; peakMb: number }> => {
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let peak = before
  const timer = setInterval(() => { peak = Math.max(peak, process.memoryUsage().rss) }, 5)
  const done = await timed(work)
  clearInterval(timer)
  return { ...done, peakMb: Math.round((Math.max(peak, process.memoryUsage().rss) - before) / megabyte) }
}

const staffOf = async (database: BenchDatabase, vault: Vault) => {
  const { db } = database.owner
  const [personId, organizationId] = [randomUUID(), randomUUID()]
  const street = await sql<{ id: string; path: string }>`select id, path from organizations where kind = 'street' limit 1`.execute(db)
  await db.insertInto('organizations').values({ id: organizationId, parent_id: street.rows[0]!.id, path: `${street.rows[0]!.path}.bench`, kind: 'enterprise', name: '示例公司工会' }).execute()
  await db.insertInto('people').values({ id: personId }).execute()
  await db.insertInto('roles').values({ id: randomUUID(), person_id: personId, role: 'officer', organization_id: street.rows[0]!.id, from_on: '2020-01-01' }).execute()
  return { organizationId, token: (await openSession(database.app.db, vault, personId, 'bench', new Date())).token }
}

const callsOf = (dispatch: Dispatch, bearer: string) => async <P extends Path>(path: P, input: InputOf<P> | object): Promise<OutputOf<P>> => {
  const { envelope } = await dispatch({ path, input, key: path.startsWith('upload.') ? (input as { fileId: string }).fileId : randomUUID(), caller: { bearer, address: '127.0.0.1' } })
  if (!envelope.ok) throw new Error(`${path}: ${envelope.error.code} ${JSON.stringify(envelope.error.issues ?? [])}`)
  return envelope.data as OutputOf<P>
}

/** With numbers sealed as those of real people are, for opening them is most of the work. */
const addMembers = async (database: BenchDatabase, vault: Vault, organizationId: string): Promise<void> => {
  for (let from = lines; from < listed; from += 2_000) {
    const people = Array.from({ length: Math.min(2_000, listed - from) }, () => randomUUID())
    await database.owner.db.insertInto('people').values(people.map((id) => ({ id, ...sealParticulars(vault, id, { name: '李明', documentKind: 'resident_id', documentNumber: '11010519491231002X', phone: '13900001111' }) }))).execute()
    await database.owner.db.insertInto('memberships').values(people.map((id) => ({ id: randomUUID(), person_id: id, organization_id: organizationId, member_no: `X${id.slice(0, 12)}`, from_on: '2024-01-05' }))).execute()
  }
  await sql`analyze`.execute(database.owner.db)
}

/** A roster of 5,000 lines: read, tried, taken over, brought again; and a list of 100,000 members that goes out. */
export const benchImport = async (): Promise<void> => {
  const database = await openBenchDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'longgang-bench-files-'))
  try {
    const vault = createVault([{ kid: 1, key: randomBytes(32) }])
    const dispatch = createDispatcher({
      db: database.app.db, features, services: { storage: folderStorage(folder), wechat: null, sheets: excelSheets }, vault, log: createLog('silent'), clock: () => new Date(),
    })
    const { organizationId, token } = await staffOf(database, vault)
    const call = callsOf(dispatch, token)
    const toTheEnd = async (importId: string) => {
      for (;;) {
        const now = await call('roster.advance', { importId })
        if (now.state !== 'checking' && now.state !== 'running') return now
      }
    }
    const figure = (what: string, rows: number, { ms, peakMb }: { ms: number; peakMb: number }, more: object = {}) =>
      report({ bench: 'import', what, rows, ms: round(ms), rows_per_second: Math.round((rows * 1000) / ms), peak_memory_mb: peakMb, ...more })
    const bytes = await workbook()
    say(`import: a workbook of ${lines} lines, ${bytes.byteLength} bytes`)
    for (const round of ['first', 'again']) {
      const [fileId, importId] = [randomUUID(), randomUUID()]
      await call('upload.receive' as Path, { fileId, use: 'sheet', body: bytes })
      const read = await peakOf(() => call('roster.open', { importId, kind: 'roster', organizationId, fileId }))
      figure(`${round}: read`, lines, read)
      const tried = await peakOf(async () => {
        await call('roster.map', { importId, version: 0, mapping: read.value.mapping })
        return toTheEnd(importId)
      })
      figure(`${round}: dry run`, lines, tried, { bad: tried.value.bad, added: tried.value.added, same: tried.value.same })
      const done = await peakOf(async () => {
        await call('roster.run', { importId, version: tried.value.version })
        return toTheEnd(importId)
      })
      figure(`${round}: take over`, lines, done, { bad: done.value.bad, added: done.value.added, same: done.value.same })
    }
    say(`import: ${listed.toLocaleString('en')} members …`)
    await addMembers(database, vault, organizationId)
    for (const format of ['xlsx', 'csv']) {
      const made = await peakOf(() => call('roster.exportMembers', { exportId: randomUUID(), organizationId, subtree: false, format, full: false }))
      figure(`list as ${format}`, made.value.lines, made)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await database.stop()
  }
}
