import { errorOf, useArena } from './arena'

const arena = useArena()
const inserted = (id: string) => arena.db.insertInto('people').values({ id, created_at: arena.clock() })

test('what the app adds, changes and removes is seen, and the table named', async () => {
  const id = arena.newKey()
  const before = (await arena.writings()).people ?? 0
  await inserted(id).execute()
  await arena.db.updateTable('people').set({ name: '示例' }).where('id', '=', id).execute()
  await arena.owner.deleteFrom('people').where('id', '=', id).execute()
  expect(await arena.writings()).toMatchObject({ people: before + 3 })
})

test('what is rolled back, or written over with the same, is not', async () => {
  const id = arena.newKey()
  await inserted(id).execute()
  const before = await arena.writings()
  await arena.db.updateTable('people').set({ created_at: arena.clock() }).where('id', '=', id).execute()
  await expect(arena.db.transaction().execute(async (tx) => {
    await tx.insertInto('people').values({ id: arena.newKey(), created_at: arena.clock() }).execute()
    throw new Error('given up')
  })).rejects.toThrow('given up')
  expect(await arena.writings()).toEqual(before)
})

test('the traces of the pipeline do not count: a refused call leaves some', async () => {
  const worker = await arena.worker()
  const traces = async () => (await arena.owner.selectFrom('audit').select((e) => e.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count
  const [before, traced] = [await arena.writings(), await traces()]
  expect(errorOf(await arena.send(worker, 'desk.list', { view: 'open' }))).toBe('role.refused')
  expect(await traces()).toBeGreaterThan(traced)
  expect(await arena.writings()).toEqual(before)
})
