import { caseStates } from '@/contract/case-states'
import { createVault } from '@/cloud/kernel/vault'
import { noStorage } from '@/cloud/adapters/storage/none'
import type { Storage } from '@/cloud/adapters/storage/storage'
import { useDatabase } from '@/testing/database'
import { DemoRefused, seedDemo } from './seed-demo'

const database = useDatabase()
const vault = createVault([{ kid: 1, key: Buffer.alloc(32, 7) }])

const shelf = () => {
  const files = new Map<string, Uint8Array>()
  const storage: Storage = {
    ...noStorage,
    put: async (key, body) => void files.set(key, body),
    get: async (key) => files.get(key) ?? null,
    remove: async (key) => void files.delete(key),
    fetchUpload: async () => null,
    dropUpload: async () => undefined,
  }
  return { files, storage }
}

test('demo data fills every screen: 60 unions, 500 people, 200 applications in every state, each marked, and only once', async () => {
  const { files, storage } = shelf()
  const options = { vault, storage, now: new Date('2026-11-23T09:00:00+08:00'), production: false }
  expect(await seedDemo(database.owner, options)).toBe(true)
  expect(await seedDemo(database.owner, options)).toBe(false)
  const unions = await database.db.selectFrom('organizations').select(['name', 'demo']).where('kind', '=', 'enterprise').execute()
  expect(unions.length).toBeGreaterThanOrEqual(60)
  expect(unions.every((union) => union.demo && union.name.startsWith('示例'))).toBe(true)
  expect(await database.db.selectFrom('people').select('id').execute()).toHaveLength(500)
  const cases = await database.db.selectFrom('cases').select(['state', 'demo']).execute()
  expect(cases).toHaveLength(200)
  expect(cases.every((row) => row.demo)).toBe(true)
  expect(new Set(cases.map((row) => row.state))).toEqual(new Set(caseStates))
  expect(files.size).toBe(200)
})

test('demo data is refused in production', async () => {
  const { storage } = shelf()
  await expect(seedDemo(database.owner, { vault, storage, now: new Date(), production: true })).rejects.toThrow(DemoRefused)
})
