import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import { createVault } from '@/cloud/kernel/vault'
import { documentNumber, member } from '@/testing/joining'
import { useWorld } from '@/testing/world'
import { erasure } from '@/cloud/functions/features'
import { workOnImports } from './advance'
import { sealCells } from './sealed-lines'

const world = useWorld()
const masterKey = randomBytes(32)
const vault = createVault([{ kid: 1, key: masterKey }])
const lines = 2_000

test('a worker that is killed with -9 in the middle leaves whole steps, and the next one ends the work with each person once', async () => {
  const { chair, employer } = await member(world)
  const importId = world.newId()
  await world.owner.insertInto('roster_imports').values({
    id: importId, kind: 'roster', organization_id: employer.organizationId, by_id: chair.personId, state: 'running', mapping: JSON.stringify({ name: 0, documentNumber: 1 }), lines,
    created_at: world.clock(), touched_at: world.clock(),
  }).execute()
  const rows = Array.from({ length: lines }, (_, at) => ({ import_id: importId, line: at + 2, cells_enc: sealCells(vault, importId, at + 2, ['王小勇', documentNumber()]) }))
  await world.owner.insertInto('roster_lines').values(rows).execute()
  // In one look: what was on its way to the database may still be committed after the signal.
  const state = () => world.owner.selectFrom('roster_imports').select(['done', 'state'])
    .select((e) => e.selectFrom('memberships').select((m) => m.fn.countAll<number>().as('count')).where('organization_id', '=', employer.organizationId).where('source', '=', 'import').as('members'))
    .where('id', '=', importId).executeTakeFirstOrThrow()

  const env = { ...process.env, DATABASE_URL: world.database.url, MASTER_KEY: masterKey.toString('base64'), NOW: world.clock().toISOString() }
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, '../../../testing/sheets/worker-child.ts')], { cwd: resolve(__dirname, '../../../..'), env, stdio: 'ignore' })
  const gone = new Promise((exit) => child.once('exit', exit))
  // The first step that is committed is the sign; by the time the signal arrives the next one is under way.
  while ((await state()).done === 0 && child.exitCode === null) await new Promise((turn) => setImmediate(turn))
  child.kill('SIGKILL')
  await gone
  const left = await state()
  expect(left.done).toBeGreaterThan(0)
  expect(left.done).toBeLessThan(lines)
  expect([left.done % 250, left.members]).toEqual([0, left.done])

  // The dead worker's connection may hold the import for a moment more.
  while ((await state()).state === 'running') await workOnImports(world.db, { vault, now: world.clock(), newId: world.newId, erasure })
  expect(await state()).toEqual({ done: lines, state: 'done', members: lines })
})
