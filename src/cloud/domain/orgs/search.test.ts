import { randomUUID } from 'node:crypto'
import { useDatabase } from '@/testing/database'
import { insertEnterprises } from './import/queries'
import { searchEmployers } from './search'

const database = useDatabase()

const add = (names: string[], more: { uscc?: string; streetCode?: string } = {}) =>
  insertEnterprises(database.owner, names.map((name) => ({ id: randomUUID(), name, uscc: more.uscc ?? null, usccDoubtful: false, streetCode: more.streetCode ?? '440307003', headcountBand: null, hasChair: null, unionId: null, source: 'test', demo: true })))
const names = async (q: string, more: { streetCode?: string } = {}) => (await searchEmployers(database.db, { q, limit: 10, ...more })).rows.map((row) => row.name)

beforeAll(async () => {
  await add(['科技示例（深圳）有限公司', '深圳市示例科技有限公司', '龙岗示例鞋厂', '𠮷野家示例店', 'ABC Example Logistics'])
  await add(['横岗示例科技厂'], { streetCode: '440307017' })
  await add(['示例代码公司'], { uscc: '91350100M000100Y43' })
})

test('one, two and more characters find a name, those that begin with the question first', async () => {
  expect(await names('鞋')).toEqual(['龙岗示例鞋厂'])
  expect(await names('科技')).toEqual(['科技示例（深圳）有限公司', '横岗示例科技厂', '深圳市示例科技有限公司'])
  expect(await names('示例科技')).toEqual(['横岗示例科技厂', '深圳市示例科技有限公司'])
  expect(await names('没有这个')).toEqual([])
})

test('brackets, spaces, width and case are forgiven, and rare characters count as one', async () => {
  expect(await names('科技示例(深圳) 有限')).toEqual(['科技示例（深圳）有限公司'])
  expect(await names('ａｂｃ example')).toEqual(['ABC Example Logistics'])
  expect(await names('𠮷')).toEqual(['𠮷野家示例店'])
})

test('a unified credit code finds its enterprise, whole or by its beginning', async () => {
  expect(await names('91350100m000100y43')).toEqual(['示例代码公司'])
  expect(await names('9135')).toEqual(['示例代码公司'])
})

test('a street narrows the answer', async () => {
  expect(await names('科技', { streetCode: '440307017' })).toEqual(['横岗示例科技厂'])
})

test('signs of the pattern language are letters like any other', async () => {
  expect(await names('%')).toEqual([])
  expect(await names("' or 1=1 --")).toEqual([])
})

test('pages follow one another without a gap and without a repeat, across both kinds of hits', async () => {
  const many = Array.from({ length: 47 }, (_, i) => `${i % 2 ? '分页' : '某分页'}示例${String(i).padStart(2, '0')}`)
  await add(many)
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page: Awaited<ReturnType<typeof searchEmployers>> = await searchEmployers(database.db, { q: '分页', limit: 10, cursor })
    seen.push(...page.rows.map((row) => row.name))
    cursor = page.next
  } while (cursor)
  expect(seen).toHaveLength(47)
  expect(new Set(seen)).toEqual(new Set(many))
})

test('a cursor that we did not make is refused as a bad field', async () => {
  await expect(searchEmployers(database.db, { q: '科技', limit: 10, cursor: 'e30' })).rejects.toMatchObject({ code: 'request.invalid' })
})
