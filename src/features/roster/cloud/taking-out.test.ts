import { expirePersonalData } from '@/cloud/domain/erasure/retention'
import { openLink } from '@/cloud/functions/http/open-link'
import { erasure } from '@/cloud/functions/features'
import { checkedRoster, invented, takenOver } from '@/testing/bringing'
import { aStreet, changesAt, documentNumber, districtUnion, employerUnion, member, phoneNumber, unionOfStreet } from '@/testing/joining'
import { linesOf } from '@/testing/sheets/sheet-files'
import { useWorld, type Person } from '@/testing/world'
import { expireRosters } from './jobs'

const world = useWorld()

const bytesOf = async (exportId: string) => {
  const { storage_key: key } = await world.owner.selectFrom('roster_exports').innerJoin('files', 'files.id', 'roster_exports.file_id').select('storage_key').where('roster_exports.id', '=', exportId).executeTakeFirstOrThrow()
  return Buffer.from((await world.services.storage.get(key)) ?? [])
}
const take = (_who: Person, organizationId: string, over: object = {}) => ({ exportId: world.newId(), organizationId, subtree: false, format: 'xlsx', full: false, ...over }) as const
const union = async () => {
  const { worker, chair, employer, input } = await member(world)
  const [document, phone] = [documentNumber(), phoneNumber()]
  await takenOver(world, chair, employer.organizationId, [invented({ document, phone })])
  return { worker, chair, employer, input, document, phone, officer: await world.staff('officer', employer.parentId) }
}

test('a chair takes the list of the own union with numbers masked', async () => {
  const { chair, employer, input, document, phone } = await union()
  for (const format of ['xlsx', 'csv'] as const) {
    const made = await world.as(chair).call('roster.exportMembers', take(chair, employer.organizationId, { format }))
    expect(made).toMatchObject({ kind: 'members', lines: 2, full: false, ready: true })
    const bytes = await bytesOf(made.exportId)
    const lines = (await linesOf(bytes)).map((line) => line.cells)
    expect(lines[0]?.slice(0, 4)).toEqual(['姓名', '证件类型', '证件号码', '手机号'])
    expect(lines.slice(1).map((cells) => cells[0]).sort()).toEqual([input.name, '王小勇'].sort())
    expect(lines.slice(1).every((cells) => /^\d{4}\*{10}\d{3}[\dX]$/.test(cells[2] ?? ''))).toBe(true)
    expect(JSON.stringify(lines)).not.toMatch(new RegExp([document, phone, input.documentNumber, input.phone].join('|')))
  }
})

test('numbers in full are for officers with a reason, and every person is noted and can read it', async () => {
  const { worker, chair, officer, employer, input, document } = await union()
  const wish = take(officer, employer.organizationId, { full: true, reason: '报省总系统' })
  expect(await world.as(chair).refusal('roster.exportMembers', { ...wish, exportId: world.newId() })).toBe('role.refused')
  expect(await world.as(officer).refusal('roster.exportMembers', { ...wish, exportId: world.newId(), reason: ' ' })).toBe('request.invalid')
  expect(await world.owner.selectFrom('files').select('id').where('use', '=', 'roster').where('owner_id', 'in', [chair.personId, officer.personId]).execute()).toEqual([])
  const made = await world.as(officer).call('roster.exportMembers', wish)
  const lines = (await linesOf(await bytesOf(made.exportId))).map((line) => line.cells)
  expect(lines.slice(1).map((cells) => cells[2]).sort()).toEqual([input.documentNumber, document].sort())
  const looks = await world.owner.selectFrom('audit').select(['target_id', 'detail']).where('action', '=', 'roster.exportMembers.look').where('actor_id', '=', officer.personId).execute()
  expect(looks).toHaveLength(2)
  expect((await world.as(worker).call('myData.see', {})).looks).toHaveLength(1)
})

test('an officer takes a whole subtree, a chair only the own union, and nothing of anybody else', async () => {
  const { officer, chair, employer } = await union()
  const other = await union()
  const subtree = await world.as(officer).call('roster.exportMembers', take(officer, employer.parentId, { subtree: true }))
  expect(subtree.lines).toBeGreaterThanOrEqual(4)
  expect(await world.as(chair).refusal('roster.exportMembers', take(chair, other.employer.organizationId))).toBe('object.not_found')
  expect(await world.as(chair).refusal('roster.exportMembers', take(chair, employer.parentId, { subtree: true }))).toBe('object.not_found')
})

test('the file opens once by a link for who made it, not by the common way, not without the role, and goes after its hours', async () => {
  const { chair, employer } = await union()
  const { exportId } = await world.as(chair).call('roster.exportMembers', take(chair, employer.organizationId))
  const { file_id: fileId } = await world.owner.selectFrom('roster_exports').select('file_id').where('id', '=', exportId).executeTakeFirstOrThrow()
  expect(await world.as(chair).refusal('files.link', { fileId: fileId! })).toBe('object.not_found')
  const colleague = await world.staff('chair', employer.organizationId)
  expect(await world.as(colleague).refusal('roster.fetch', { exportId })).toBe('object.not_found')
  const { path } = await world.as(chair).call('roster.fetch', { exportId })
  const open = openLink(world.db, world.vault, world.services.storage)
  const code = path.replace('/api/files/', '')
  // The link lives by the clock of the wall, the world by its own.
  await world.owner.updateTable('one_time_codes').set({ expires_at: new Date(Date.now() + 60_000) }).where('subject', '=', fileId!).execute()
  expect(await open(code)).toMatchObject({ name: `roster-${fileId}.xlsx` })
  expect(await open(code)).toBeNull()
  await world.owner.insertInto('roles').values({ id: world.newId(), person_id: chair.personId, role: 'chair', organization_id: (await employerUnion(world, (await aStreet(world)).code)).organizationId, from_on: '2026-01-01' }).execute()
  await world.owner.updateTable('roles').set({ revoked_at: world.clock() }).where('person_id', '=', chair.personId).where('organization_id', '=', employer.organizationId).execute()
  expect(await world.as(chair).refusal('roster.fetch', { exportId })).toBe('object.not_found')

  const { storage_key: key } = await world.owner.selectFrom('files').select('storage_key').where('id', '=', fileId!).executeTakeFirstOrThrow()
  const tomorrow = new Date(world.clock().getTime() + 86_400_001)
  expect(await expireRosters(world.db, world.clock())).toBe(0)
  expect(await expireRosters(world.db, tomorrow)).toBeGreaterThan(0)
  await expirePersonalData(world.db, world.services.storage, erasure, tomorrow)
  expect(await world.services.storage.get(key)).toBeNull()
  expect((await world.as(chair).call('roster.exports', {})).rows[0]).toMatchObject({ exportId, ready: false })
})

test('the bad lines come back as they were brought, with the reason before each', async () => {
  const { chair, checked } = await checkedRoster(world)
  const made = await world.as(chair).call('roster.problemFile', { exportId: world.newId(), importId: checked.importId })
  expect((await linesOf(await bytesOf(made.exportId))).map((line) => line.cells.slice(0, 4))).toEqual([
    ['问题', '原行号', '姓名', '证件号码'], ['姓名：长度不对', '3', 'x', expect.any(String)], ['证件号码：校验位不对，请核对', '4', '王小勇', '440307199003030010'],
  ])
})

test('the template opens with its columns, and is read back as an empty sheet', async () => {
  const { chair } = await member(world)
  const made = await world.as(chair).call('roster.template', { exportId: world.newId(), kind: 'roster' })
  expect(await linesOf(await bytesOf(made.exportId))).toEqual([{ line: 1, cells: ['姓名', '证件类型', '证件号码', '手机号', '入会日期', '已在粤工惠登记'] }])
})

test('what the province answers is noted of members within reach; of others nothing is said', async () => {
  const { chair, employer, input, document } = await union()
  const stranger = await union()
  const rows = [[input.documentNumber, '是', '2026-11-20'], [document, '否', null], [stranger.document, '是', null]]
  const { done } = await takenOver(world, chair, employer.organizationId, rows, 'province', ['身份证号', '是否已在粤工惠登记', '核对日期'])
  expect(done).toMatchObject({ updated: 2, bad: 1, added: 0 })
  expect((await world.as(chair).call('roster.problems', { importId: done.importId })).rows).toEqual([{ line: 4, problems: [{ column: 'documentNumber', reason: 'not_member_here' }] }])
  const listed = await world.as(chair).call('roster.members', { organizationId: employer.organizationId, subtree: false, province: 'yes' })
  expect(listed.rows).toMatchObject([{ name: input.name, province: 'yes', provinceKnownOn: '2026-11-20', source: 'application' }])
  const older = await takenOver(world, chair, employer.organizationId, [[input.documentNumber, '否', '2026-11-19']], 'province', ['证件号码', '已在粤工惠登记', '核对日期'])
  expect(older.done).toMatchObject({ updated: 0, same: 1 })
})

test('a list of members is masked, found by name or number, and ends at the reach', async () => {
  const { chair, officer, employer, document } = await union()
  const all = await world.as(chair).call('roster.members', { organizationId: employer.organizationId, subtree: true })
  expect(all.rows).toHaveLength(2)
  expect(JSON.stringify(all)).not.toContain(document)
  const one = await world.as(officer).call('roster.members', { organizationId: (await unionOfStreet(world, (await aStreet(world)).code, 'street')).id, subtree: true, q: all.rows[1]!.memberNo.toLowerCase() })
  expect(one.rows).toHaveLength(1)
  expect(await world.as(chair).refusal('roster.members', { organizationId: (await districtUnion(world)).id, subtree: true })).toBe('object.not_found')
})

test('lines of a sheet go after a week, and at once with the person whom they are about', async () => {
  const { worker, chair, employer, input } = await member(world)
  const { done } = await takenOver(world, chair, employer.organizationId, [[input.name, input.documentNumber, null, null], invented()])
  const lines = () => world.owner.selectFrom('roster_lines').select('line').where('import_id', '=', done.importId).execute()
  await world.as(worker).call('membership.leave', {})
  const [change] = await changesAt(world, employer.organizationId)
  await world.as(chair).call('desk.acknowledge', { caseId: change!.case_id, version: change!.version })
  await world.as(worker).call('myData.close', { understood: true })
  expect(await lines()).toHaveLength(1)
  await expireRosters(world.db, new Date(world.clock().getTime() + 8 * 86_400_000))
  expect(await lines()).toEqual([])
  expect(await world.as(chair).call('roster.state', { importId: done.importId })).toMatchObject({ state: 'done', titles: [], same: 1, added: 1 })
})
