import { districtUnion } from '@/testing/joining'
import { placePhoto } from '@/testing/places'
import { useWorld } from '@/testing/world'
import { removeCondemned } from './remove-files'

const world = useWorld()

const condemned = async (minutesAgo: number) => {
  const fileId = await placePhoto(world, await world.person())
  const { storage_key: key } = await world.owner.updateTable('files').set({ deleted_at: new Date(world.clock().getTime() - minutesAgo * 60_000) }).where('id', '=', fileId).returning('storage_key').executeTakeFirstOrThrow()
  return { fileId, key }
}
const isThere = async (fileId: string): Promise<boolean> => (await world.owner.selectFrom('files').select('id').where('id', '=', fileId).executeTakeFirst()) !== undefined

test('a file that the storage does not let go of, and one that a record still names, keep no later one waiting', async () => {
  const [stubborn, named, last] = [await condemned(3), await condemned(2), await condemned(1)]
  const { id: organization_id } = await districtUnion(world)
  const { personId: person_id } = await world.person()
  const electionId = world.newId()
  await world.owner.insertInto('elections').values({ id: electionId, organization_id, person_id, held_on: '2026-11-16', recorded_by: person_id, recorded_at: world.clock(), file_id: named.fileId }).execute()
  const storage = { ...world.services.storage, remove: async (key: string) => { if (key === stubborn.key) throw new Error('the storage is away'); await world.services.storage.remove(key) } }

  await expect(removeCondemned(world.db, storage)).rejects.toThrow('the storage is away')
  expect([await isThere(stubborn.fileId), await isThere(named.fileId), await isThere(last.fileId)]).toEqual([true, true, false])
  expect([await world.services.storage.get(named.key), await world.services.storage.get(last.key)]).toEqual([null, null])

  // The storage is back, and the record has gone.
  await world.owner.deleteFrom('elections').where('id', '=', electionId).execute()
  expect(await removeCondemned(world.db, world.services.storage)).toBe(2)
  expect([await isThere(stubborn.fileId), await isThere(named.fileId)]).toEqual([false, false])
})
