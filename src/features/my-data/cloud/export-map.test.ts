import { readDataMap } from '@/cloud/db/data-map'
import { insertPlaces } from '@/testing/place-rows'
import { pdfText } from '@/testing/pdf-text'
import { application, member, proposedChair } from '@/testing/joining'
import { agrees } from '@/testing/messaging'
import { gathering } from '@/testing/gathering'
import { useWorld, type Person, type World } from '@/testing/world'
import { copy, markWord } from '../copy'
import { exported, leftOut } from './export-map'
import type { TakenOut } from './take-out'

const world = useWorld()

const take = async (who: Person, format: 'json' | 'pdf'): Promise<Buffer> => {
  const { fileId } = await world.as(who).call('myData.exportData', { format })
  const { storage_key: key } = await world.owner.selectFrom('files').select('storage_key').where('id', '=', fileId).executeTakeFirstOrThrow()
  return Buffer.from((await world.services.storage.get(key))!)
}

/** Somebody about whom there is something in every table. */
const somebody = async ({ owner, newId, clock }: World): Promise<Person> => {
  const { worker, second, proposalId, union } = await proposedChair(world)
  await world.as(second).call('roles.confirm', { proposalId })
  await agrees(world, worker, ['decided'])
  const { personId } = worker
  const at = clock()
  await owner.insertInto('verifications').values({ person_id: personId, state: 'verified', way: 'desk', organization_id: union.organizationId, document_hash: Buffer.from(personId), at }).execute()
  await owner.insertInto('verification_attempts').values({ id: newId(), person_id: personId, way: 'provider', outcome: 'match', at }).execute()
  await owner.insertInto('member_marks').values({ id: newId(), person_id: personId, mark: 'activist', organization_id: union.organizationId, from_on: '2026-11-01', granted_by: second.personId }).execute()
  await owner.insertInto('province_records').values({ person_id: personId, registered: true, known_on: '2026-11-20' }).execute()
  const event = await gathering(world)
  await owner.insertInto('group_join_arrivals').values({ group_join_id: event.groupJoinId, person_id: personId, came_at: at }).execute()
  const [place] = await insertPlaces(owner, [{ name: '示例暖蜂驿站' }])
  await owner.insertInto('place_reports').values({ id: newId(), place_id: place!.id, kind: 'locked', person_id: personId, seen_at: at, at }).execute()
  await owner.insertInto('place_managers').values({ id: newId(), place_id: place!.id, person_id: personId, from_on: '2026-11-01' }).execute()
  await owner.insertInto('place_changes').values({ id: newId(), place_id: place!.id, what: 'confirmed', by_id: personId, at }).execute()
  await owner.insertInto('accounts').values({ provider: 'wechat', app: 'wx1', subject: newId(), person_id: personId }).execute()
  return worker
}

test('every table with something of a person is in the file, or on the list with the reason why not (PI-4)', async () => {
  const tables = [...new Set((await readDataMap(world.owner)).map(({ table }) => table))].sort()
  expect([...Object.keys(exported), ...Object.keys(leftOut)].sort()).toEqual(tables)
})

test('whoever has something everywhere finds every part of the file filled', async () => {
  const data = JSON.parse((await take(await somebody(world), 'json')).toString('utf8')) as TakenOut
  const empty = [...new Set(Object.values(exported))].filter((part) => data[part] === null || (Array.isArray(data[part]) && data[part].length === 0))
  expect(empty).toEqual([])
  expect(data.verification).toMatchObject({ state: 'verified', way: 'desk', byUnion: expect.stringContaining('工会') as string, tries: [{ way: 'provider' }] })
  expect(data.elections).toMatchObject([{ heldOn: '2026-11-16', approved: true }])
  expect(data.placeWork).toMatchObject([{ placeName: '示例暖蜂驿站', what: 'confirmed' }])
})

test('the readable file says it in words', async () => {
  const text = pdfText(await take(await somebody(world), 'pdf'))
  for (const words of [copy.paper.verification, '现场核对', markWord('activist'), copy.paper.elections, copy.paper.subscriptions, copy.paper.placeWork, '示例暖蜂驿站']) expect(text).toContain(words)
})

test('a check that met another record reads as one that settled nothing, whatever the service said (MEM-11)', async () => {
  const [{ worker }, other] = [await application(world), await member(world)]
  await world.owner.insertInto('verifications').values({ person_id: worker.personId, state: 'conflict', organization_id: other.employer.organizationId, at: world.clock() }).execute()
  await world.owner.insertInto('verification_attempts').values({ id: world.newId(), person_id: worker.personId, way: 'provider', outcome: 'match', at: world.clock() }).execute()
  const { verification } = JSON.parse((await take(worker, 'json')).toString('utf8')) as TakenOut
  expect(verification).toEqual({ state: 'none', way: null, at: null, byUnion: null, tries: [{ at: world.clock().toISOString(), way: 'provider' }] })
})
