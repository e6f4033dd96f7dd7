import { invented, lookedThrough, rosterOf, takenOver } from '@/testing/bringing'
import { documentNumber, member, phoneNumber } from '@/testing/joining'
import { gate, untilSomebodyWaits } from '@/testing/waiting'
import { useWorld } from '@/testing/world'
import { keepParticulars, particularsOf } from '@/cloud/domain/people/particulars'
import { eraseParticulars } from '@/cloud/domain/erasure/erase-person'

const world = useWorld()

test('a line about somebody who is just being put into another record is written to the record that goes on', async () => {
  const { chair, employer } = await member(world)
  const [document, phone] = [documentNumber(), phoneNumber()]
  await takenOver(world, chair, employer.organizationId, [invented({ document, phone: null })])
  const { id: old } = await world.owner.selectFrom('people').select('id').where('document_hash', '=', world.vault.lookup('document', `resident_id:${document}`)).executeTakeFirstOrThrow()
  const opened = await world.as(chair).call('roster.open', await rosterOf(world, chair, employer.organizationId, [invented({ document, phone })]))
  const { importId, version } = await lookedThrough(world, chair, opened)
  await world.as(chair).call('roster.run', { importId, version })
  const { personId: kept } = await world.person()
  const door = gate()
  const merging = world.db.transaction().execute(async (tx) => {
    await tx.selectFrom('people').select('id').where('id', 'in', [old, kept]).orderBy('id').forUpdate().execute()
    await door.opened
    await tx.updateTable('memberships').set({ person_id: kept }).where('person_id', '=', old).execute()
    await eraseParticulars(tx, old)
    await tx.updateTable('people').set({ closed_at: world.clock(), merged_into: kept }).where('id', '=', old).execute()
    await keepParticulars(tx, world.vault, kept, { name: '王小勇', documentKind: 'resident_id', documentNumber: document })
    await tx.updateTable('people').set({ document_claimed: true }).where('id', '=', kept).execute()
  })
  const advancing = world.as(chair).call('roster.advance', { importId })
  await untilSomebodyWaits(world)
  door.open()
  await merging
  expect(await advancing).toMatchObject({ state: 'done', updated: 1, bad: 0 })
  expect((await particularsOf(world.owner, world.vault, kept)).phone).toBe(phone)
})
