import { advanced, broughtRoster, checkedRoster, invented, lookedThrough, rosterOf, rosterTitles, takenOver, type SheetRow } from '@/testing/bringing'
import { aStreet, documentNumber, employerUnion, joinInput, member, phoneNumber, unionOfStreet } from '@/testing/joining'
import { useWorld, type Person } from '@/testing/world'
import { erasure } from '@/cloud/functions/features'
import { workOnImports } from './advance'
import { workOn } from './work'

const world = useWorld()
const membersOf = async (organizationId: string) => (await world.owner.selectFrom('memberships').selectAll().where('organization_id', '=', organizationId).where('to_on', 'is', null).execute())
const problemsOf = async (who: Person, importId: string) => (await world.as(who).call('roster.problems', { importId })).rows
const personOf = (document: string) => world.owner.selectFrom('people').selectAll().where('document_hash', '=', world.vault.lookup('document', `resident_id:${document}`)).where('document_claimed', '=', true).executeTakeFirst()

test('the dry run names every bad line with column and reason and writes nothing', async () => {
  const document = documentNumber()
  const rows = [invented(), invented({ name: 'x' }), invented({ document: '440307199003030010' }), invented({ document }), invented({ document }), invented({ phone: '12345' })]
  const { chair, employer, checked } = await checkedRoster(world, rows)
  expect(checked).toMatchObject({ state: 'checked', lines: 6, done: 6, bad: 4, added: 2, updated: 0, same: 0, titles: [...rosterTitles] })
  expect(await problemsOf(chair, checked.importId)).toEqual([
    { line: 3, problems: [{ column: 'name', reason: 'length' }] },
    { line: 4, problems: [{ column: 'documentNumber', reason: 'checksum' }] },
    { line: 6, problems: [{ column: 'documentNumber', reason: 'twin', line: 5 }] },
    { line: 7, problems: [{ column: 'phone', reason: 'phone' }] },
  ])
  expect(await membersOf(employer.organizationId)).toHaveLength(1)
})

test('the good lines are taken over, without accounts, and bringing the sheet again adds nobody', async () => {
  const { chair, employer } = await member(world)
  const rows = [invented(), invented({ name: 'x' }), invented({ phone: null })]
  const first = await takenOver(world, chair, employer.organizationId, rows)
  expect(first.done).toMatchObject({ state: 'done', added: 2, bad: 1 })
  const imported = (await membersOf(employer.organizationId)).filter((row) => row.source === 'import')
  expect(imported).toHaveLength(2)
  expect(imported.map((row) => [row.status, row.from_on])).toEqual([['active', '2024-01-05'], ['active', '2024-01-05']])
  expect(new Set(imported.map((row) => row.member_no)).size).toBe(2)
  for (const table of ['accounts', 'sessions', 'consents'] as const) {
    expect(await world.owner.selectFrom(table).select('person_id').where('person_id', 'in', imported.map((row) => row.person_id)).execute()).toEqual([])
  }
  const second = await takenOver(world, chair, employer.organizationId, rows)
  expect(second.done).toMatchObject({ added: 0, same: 2, updated: 0, bad: 1 })
  expect(await membersOf(employer.organizationId)).toHaveLength(3)
})

test('what is empty is filled in, and what the person gave stays', async () => {
  const { worker, chair, employer, input } = await member(world)
  const [document, phone] = [documentNumber(), phoneNumber()]
  await takenOver(world, chair, employer.organizationId, [invented({ document, phone: null })])
  const again: SheetRow[] = [invented({ document, phone }), [input.name, input.documentNumber, '13911112222', null]]
  expect((await takenOver(world, chair, employer.organizationId, again)).done).toMatchObject({ added: 0, updated: 1, same: 1, bad: 0 })
  expect((await personOf(document))?.phone_hash).toEqual(world.vault.lookup('phone', phone))
  expect(await world.as(worker).call('myData.reveal', {})).toMatchObject({ phone: input.phone })
})

test('who is a member elsewhere is not touched: within reach the line says where, out of reach only that the street has to look', async () => {
  const { employer, input } = await member(world)
  const here = await employerUnion(world, (await aStreet(world)).code)
  const [chair, officer] = [await world.staff('chair', here.organizationId), await world.staff('officer', here.parentId)]
  const rows: SheetRow[] = [[input.name, input.documentNumber, null, null]]
  const asChair = await takenOver(world, chair, here.organizationId, rows)
  expect(await problemsOf(chair, asChair.done.importId)).toEqual([{ line: 2, problems: [{ column: 'documentNumber', reason: 'needs_street' }] }])
  const asOfficer = await takenOver(world, officer, here.organizationId, rows)
  expect(await problemsOf(officer, asOfficer.done.importId)).toEqual([{ line: 2, problems: [{ column: 'documentNumber', reason: 'other_union', union: `${employer.name}工会` }] }])
  expect(await membersOf(here.organizationId)).toEqual([])
})

test('a list brings nobody back who has left (MEM-7), and another name on the same document is told', async () => {
  const { worker, chair, employer, input } = await member(world)
  const named = await takenOver(world, chair, employer.organizationId, [['赵铁柱', input.documentNumber, null, null]])
  expect(await problemsOf(chair, named.done.importId)).toEqual([{ line: 2, problems: [{ column: 'name', reason: 'name_differs' }] }])
  await world.as(worker).call('membership.leave', {})
  const left = await takenOver(world, chair, employer.organizationId, [[input.name, input.documentNumber, null, null]])
  expect(await problemsOf(chair, left.done.importId)).toEqual([{ line: 2, problems: [{ column: 'documentNumber', reason: 'left_before' }] }])
  expect(await membersOf(employer.organizationId)).toEqual([])
})

test('typing the number or the phone of somebody who was brought in by list gives nobody that membership', async () => {
  const { chair, employer } = await member(world)
  const [document, phone] = [documentNumber(), phoneNumber()]
  await takenOver(world, chair, employer.organizationId, [invented({ document, phone })])
  const stranger = await world.person()
  const input = await joinInput(world, stranger, { name: '王小勇', documentNumber: document, phone })
  await world.as(stranger).call('membership.submitJoin', input)
  expect(await world.as(stranger).refusal('membership.card', {})).toBe('membership.not_member')
  expect((await world.as(stranger).call('membership.mine', {})).member).toBeNull()
})

test('somebody who typed a number into an application does not keep its owner off the list', async () => {
  const applicant = await world.person()
  const input = await joinInput(world, applicant)
  await world.as(applicant).call('membership.submitJoin', input)
  const { chair, employer } = await member(world)
  expect((await takenOver(world, chair, employer.organizationId, [[input.name, input.documentNumber, null, null]])).done).toMatchObject({ added: 1, bad: 0 })
})

test('two sheets with the same people at the same moment make each of them a member once (MEM-2)', async () => {
  const { chair, employer } = await member(world)
  const rows = Array.from({ length: 40 }, () => invented())
  const opened = await Promise.all([0, 1, 2, 3].map(async () => world.as(chair).call('roster.open', await rosterOf(world, chair, employer.organizationId, rows))))
  const checked = await Promise.all(opened.map((one) => lookedThrough(world, chair, one)))
  const done = await Promise.all(checked.map(async ({ importId, version }) => {
    await world.as(chair).call('roster.run', { importId, version })
    return advanced(world, chair, importId)
  }))
  expect(done.reduce((sum, one) => sum + one.added, 0)).toBe(40)
  expect(done.reduce((sum, one) => sum + one.added + one.same, 0)).toBe(160)
  expect(await membersOf(employer.organizationId)).toHaveLength(41)
})

test('work that broke off goes on where it was, also when nobody looks', async () => {
  const { chair, employer } = await member(world)
  const rows = Array.from({ length: 300 }, () => invented())
  const opened = await world.as(chair).call('roster.open', await rosterOf(world, chair, employer.organizationId, rows))
  const { importId, version } = await lookedThrough(world, chair, opened)
  await world.as(chair).call('roster.run', { importId, version })
  const shop = { vault: world.vault, now: world.clock(), newId: world.newId, erasure }
  const broken = world.db.transaction().execute(async (tx) => {
    await workOn({ ...shop, db: tx }, importId)
    throw new Error('killed')
  })
  await expect(broken).rejects.toThrow('killed')
  expect(await membersOf(employer.organizationId)).toHaveLength(1)
  await world.db.transaction().execute((tx) => workOn({ ...shop, db: tx }, importId))
  expect((await world.as(chair).call('roster.state', { importId })).done).toBe(250)
  await workOnImports(world.db, { vault: world.vault, now: world.clock(), newId: world.newId, erasure })
  expect(await world.as(chair).call('roster.state', { importId })).toMatchObject({ state: 'done', done: 300, added: 300 })
  expect(await membersOf(employer.organizationId)).toHaveLength(301)
})

test('a role that is taken away meanwhile stops the work', async () => {
  const { chair, employer, opened } = await broughtRoster(world)
  await world.as(chair).call('roster.map', { importId: opened.importId, version: 0, mapping: opened.mapping })
  await world.owner.updateTable('roles').set({ revoked_at: world.clock() }).where('person_id', '=', chair.personId).execute()
  await workOnImports(world.db, { vault: world.vault, now: world.clock(), newId: world.newId, erasure })
  const next = await world.staff('chair', employer.organizationId)
  expect(await world.as(next).call('roster.state', { importId: opened.importId })).toMatchObject({ state: 'stopped', done: 0, byMe: false })
})

test('a mapping that lacks a column, or an old version, is refused; columns can be changed after the dry run', async () => {
  const { chair, checked } = await checkedRoster(world)
  const { importId, version, mapping } = checked
  expect(await world.as(chair).refusal('roster.map', { importId, version, mapping: mapping.filter((one) => one.column !== 'documentNumber') })).toBe('request.invalid')
  expect(await world.as(chair).refusal('roster.map', { importId, version: 0, mapping })).toBe('case.state_changed')
  expect(await world.as(chair).refusal('roster.run', { importId, version: 0 })).toBe('case.state_changed')
  const swapped = await world.as(chair).call('roster.map', { importId, version, mapping: mapping.filter((one) => one.column !== 'phone') })
  expect(swapped).toMatchObject({ state: 'checking', done: 0, bad: 0 })
})

test('more than 5,000 lines, and a sheet with titles alone, are refused with the reason', async () => {
  const { chair, employer } = await member(world)
  const many = await rosterOf(world, chair, employer.organizationId, Array.from({ length: 5_001 }, () => ['王小勇', '1']))
  const none = await rosterOf(world, chair, employer.organizationId, [])
  for (const [input, reason] of [[many, 'too_many_rows'], [none, 'empty']] as const) {
    const { envelope } = await world.send(chair, 'roster.open', input)
    expect(envelope).toMatchObject({ ok: false, error: { code: 'file.refused', issues: [{ path: 'fileId', reason }] } })
  }
})

test('who is verified on the document and was never a member becomes one, with the account that they have', async () => {
  const { chair, employer } = await member(world)
  const who = await world.person()
  const input = await joinInput(world, who, { organizationId: (await unionOfStreet(world, (await aStreet(world)).code, 'catch_all')).id })
  await world.as(who).call('membership.submitJoin', input)
  await world.as(who).call('membership.withdraw', { applicationId: input.applicationId, version: 0 })
  const { document_hash: hash } = await world.owner.selectFrom('people').select('document_hash').where('id', '=', who.personId).executeTakeFirstOrThrow()
  await world.owner.insertInto('verifications').values({ person_id: who.personId, state: 'verified', way: 'desk', at: world.clock(), document_hash: hash }).execute()
  expect((await takenOver(world, chair, employer.organizationId, [[input.name, input.documentNumber, null, null]])).done).toMatchObject({ added: 1 })
  expect((await membersOf(employer.organizationId)).map((row) => row.person_id)).toContain(who.personId)
})
