import { Readable } from 'node:stream'
import { useDatabase } from '@/testing/database'
import { importOrganizations, SheetRefused } from './import-organizations'

const database = useDatabase()

const header = '单位名称,统一社会信用代码,上级工会,街道,职工人数,是否建会,工会主席'
const load = (lines: string[], options: { dryRun?: boolean } = {}) =>
  importOrganizations(database.owner, Readable.from([[header, ...lines].join('\n')]), { source: 'test', ...options })
const counted = async () => ({
  enterprises: (await database.db.selectFrom('enterprises').select('id').execute()).length,
  unions: (await database.db.selectFrom('organizations').select('id').where('kind', '=', 'enterprise').execute()).length,
})

beforeEach(() => database.reset())

const good = ['示例甲电子有限公司,91350100M000100Y43,平湖街道总工会,平湖街道,320,是,示例', '示例乙物流有限公司,,,横岗,12,否,', '示例丙服装厂,,,440307016,25-99,是,']

test('a sheet fills the register, makes the unions below their parent, and does it only once', async () => {
  expect(await load(good)).toMatchObject({ rows: 3, added: 3, changed: 0, unions: 2, bad: [] })
  expect(await load(good)).toMatchObject({ rows: 3, added: 0, changed: 3, unions: 0, bad: [] })
  expect(await counted()).toEqual({ enterprises: 3, unions: 2 })
  const union = await database.db.selectFrom('organizations').innerJoin('organizations as parent', 'parent.id', 'organizations.parent_id')
    .select(['parent.name as parent', 'organizations.path']).where('organizations.name', '=', '示例甲电子有限公司工会').executeTakeFirstOrThrow()
  expect(union.parent).toBe('平湖街道总工会')
  expect(union.path).toMatch(/^lg\.s440307003\.u[0-9a-f]{32}$/)
})

test('every bad row is named with its line, column and reason, and the good ones are kept', async () => {
  const report = await load([...good, ',,,平湖,,,', '示例丁,123,,南山,很多,也许,'])
  expect(report.bad).toEqual([
    { row: 5, column: 'name', reason: 'required' },
    { row: 6, column: 'street', reason: 'street' },
    { row: 6, column: 'uscc', reason: 'uscc' },
    { row: 6, column: 'headcount', reason: 'headcount' },
    { row: 6, column: 'hasUnion', reason: 'yes_no' },
  ])
  expect((await counted()).enterprises).toBe(3)
})

test('a credit code with a wrong check sign is taken over with a warning (ID-2)', async () => {
  const report = await load(['示例早期企业,91350100M000100Y44,,布吉街道,40,否,'])
  expect(report).toMatchObject({ added: 1, bad: [], warnings: [{ row: 2, column: 'uscc', reason: 'checksum' }] })
})

test('a dry run reports the same and writes nothing', async () => {
  expect(await load(good, { dryRun: true })).toMatchObject({ rows: 3, added: 3, unions: 2 })
  expect(await counted()).toEqual({ enterprises: 0, unions: 0 })
})

test('the same enterprise twice in one sheet is one enterprise', async () => {
  const report = await load([good[1]!, good[1]!])
  expect(report).toMatchObject({ rows: 2, added: 1, warnings: [{ row: 3, column: 'name', reason: 'twin' }] })
})

test('a sheet without the needed columns is refused before anything is written', async () => {
  await expect(importOrganizations(database.owner, Readable.from(['名称\n示例']), { source: 'test' })).rejects.toThrow(new SheetRefused('表头缺少：街道'))
})
