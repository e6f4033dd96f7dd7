import { advanced, invented, lookedThrough, rosterOf, takenOver, type SheetRow } from '@/testing/bringing'
import { aStreet, employerUnion, member } from '@/testing/joining'
import { linesOf } from '@/testing/sheets/sheet-files'
import { useWorld } from '@/testing/world'
import { erasure } from '@/cloud/functions/features'
import { workOnImports } from './advance'

const world = useWorld()

test('a chair who looks at what the street has brought learns of no other union (MEM-9), in the list and in the file', async () => {
  const elsewhere = await member(world)
  const here = await employerUnion(world, (await aStreet(world)).code)
  const [chair, officer] = [await world.staff('chair', here.organizationId), await world.staff('officer', here.parentId)]
  const gone = await member(world)
  await world.as(gone.worker).call('membership.leave', {})
  const rows: SheetRow[] = [[elsewhere.input.name, elsewhere.input.documentNumber, null, null], [gone.input.name, gone.input.documentNumber, null, null]]
  const opened = await world.as(officer).call('roster.open', await rosterOf(world, officer, here.organizationId, rows))
  const { importId } = await lookedThrough(world, officer, opened)
  const told = async (who: typeof chair) => (await world.as(who).call('roster.problems', { importId })).rows.map((row) => row.problems[0])
  expect(await told(officer)).toEqual([{ column: 'documentNumber', reason: 'other_union', union: `${elsewhere.employer.name}工会` }, { column: 'documentNumber', reason: 'left_before' }])
  expect(await told(chair)).toEqual([{ column: 'documentNumber', reason: 'needs_street' }, { column: 'documentNumber', reason: 'needs_street' }])
  const exportId = world.newId()
  await world.as(chair).call('roster.problemFile', { exportId, importId })
  const { storage_key } = await world.owner.selectFrom('roster_exports').innerJoin('files', 'files.id', 'roster_exports.file_id').select('storage_key').where('roster_exports.id', '=', exportId).executeTakeFirstOrThrow()
  const cells = (await linesOf((await world.services.storage.get(storage_key))!)).flatMap((line) => line.cells)
  expect(cells.filter((cell) => cell.includes('街道核对'))).toHaveLength(2)
  expect(cells.join()).not.toContain(elsewhere.employer.name)
})

test('the id of an import of another union is as unknown as any other', async () => {
  const [mine, other] = [await member(world), await member(world)]
  const theirs = await rosterOf(world, other.chair, other.employer.organizationId, [invented()])
  await world.as(other.chair).call('roster.open', theirs)
  const wish = await rosterOf(world, mine.chair, mine.employer.organizationId, [invented()])
  expect(await world.as(mine.chair).refusal('roster.open', { ...wish, importId: theirs.importId })).toBe('object.not_found')
})

test('an import that can\'t be worked on keeps no other from its end', async () => {
  const { chair, employer } = await member(world)
  const begin = async () => {
    const opened = await world.as(chair).call('roster.open', await rosterOf(world, chair, employer.organizationId, [invented()]))
    await world.as(chair).call('roster.map', { importId: opened.importId, version: opened.version, mapping: opened.mapping })
    return opened.importId
  }
  const broken = await begin()
  world.later(60)
  const good = await begin()
  await world.owner.updateTable('roster_lines').set({ cells_enc: Buffer.from('not ours') }).where('import_id', '=', broken).execute()
  await expect(workOnImports(world.db, { vault: world.vault, now: world.clock(), newId: world.newId, erasure })).rejects.toThrow()
  expect(await world.as(chair).call('roster.state', { importId: good })).toMatchObject({ state: 'checked', added: 1 })
  await world.owner.deleteFrom('roster_imports').where('id', '=', broken).execute()
})

test('who is on the way into another union stays with it: a list takes nobody out of an open application', async () => {
  const { chair, employer } = await member(world)
  const applicant = await member(world)
  const { person_id: personId } = await world.owner.selectFrom('cases').select('person_id').where('id', '=', applicant.caseId).executeTakeFirstOrThrow()
  // Verified, never a member, and waiting for an answer.
  await world.owner.deleteFrom('membership_changes').execute()
  await world.owner.deleteFrom('memberships').where('person_id', '=', personId).execute()
  await world.owner.updateTable('cases').set({ state: 'submitted', closed_at: null }).where('id', '=', applicant.caseId).execute()
  const { document_hash } = await world.owner.updateTable('people').set({ document_claimed: false }).where('id', '=', personId).returning('document_hash').executeTakeFirstOrThrow()
  await world.owner.insertInto('verifications').values({ person_id: personId, state: 'verified', way: 'desk', at: world.clock(), document_hash }).onConflict((c) => c.doNothing()).execute()
  const { done } = await takenOver(world, chair, employer.organizationId, [[applicant.input.name, applicant.input.documentNumber, null, null]])
  expect(done).toMatchObject({ added: 0, bad: 1 })
  expect((await world.as(chair).call('roster.problems', { importId: done.importId })).rows[0]?.problems).toEqual([{ column: 'documentNumber', reason: 'needs_street' }])
  expect(await advanced(world, chair, done.importId)).toMatchObject({ state: 'done' })
})
