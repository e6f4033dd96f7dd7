import { erasure } from '@/cloud/functions/features'
import { documentHash } from '@/cloud/domain/people/particulars'
import { openSession } from '@/cloud/kernel/sessions'
import { invented, takenOver } from '@/testing/bringing'
import { aStreet, districtUnion, documentNumber, employerUnion, member, phoneNumber } from '@/testing/joining'
import { useWorld, type Person } from '@/testing/world'
import { workOnImports } from './advance'

const world = useWorld()
const atWork = async () => {
  const { chair, employer } = await member(world)
  return { chair, organizationId: employer.organizationId }
}
const toTheEnd = async (who: Person, importId: string) => {
  for (;;) {
    const now = await world.as(who).call('roster.advance', { importId })
    if (now.state !== 'undoing') return now
  }
}
const listed = (organizationId: string) => world.owner.selectFrom('memberships').selectAll().where('organization_id', '=', organizationId).where('source', '=', 'import').orderBy('id').execute()
const claimed = async (chair: Person, membershipId: string, document: string): Promise<Person> => {
  const who = await world.person()
  await world.owner.insertInto('accounts').values({ provider: 'wechat', app: 'wx-roster', subject: `o-${who.personId}`, person_id: who.personId }).execute()
  const { code } = await world.as(chair).call('roster.claimCode', { membershipId, lastSigns: document.slice(-6) })
  await world.as(who).call('account.redeemLinkCode', { code })
  const { person_id: personId } = await world.owner.selectFrom('memberships').select('person_id').where('id', '=', membershipId).executeTakeFirstOrThrow()
  const { token } = await openSession(world.db, world.vault, personId, 'test', world.clock())
  return { personId, bearer: token }
}

test('a sheet of the wrong union is taken back: who nobody signs in as is gone and can be brought into the right one; who signs in stays', async () => {
  const { chair, organizationId } = await atWork()
  const documents = Array.from({ length: 95 }, () => documentNumber())
  const name = `王${String.fromCodePoint(0x4e00 + (Number(phoneNumber().slice(-4)) % 5000))}雀`
  const { done } = await takenOver(world, chair, organizationId, documents.map((document) => invented({ document, name })))
  expect(done).toMatchObject({ added: 95, mayTakeBack: true })
  const ownDocument = documents[7]!
  const first = await world.owner.selectFrom('memberships').innerJoin('people', 'people.id', 'memberships.person_id').select('memberships.id').where('people.document_hash', '=', documentHash(world.vault, 'resident_id', ownDocument)).executeTakeFirstOrThrow()
  const signed = await claimed(chair, first.id, ownDocument)
  await world.as(chair).call('roster.takeBack', { importId: done.importId, version: done.version })
  expect(await toTheEnd(chair, done.importId)).toMatchObject({ state: 'undone', takenBack: 94, keptBack: 1, mayTakeBack: false })
  expect(await world.as(signed).call('membership.card', {})).toMatchObject({ name })
  const rows = await listed(organizationId)
  expect(rows.filter((row) => row.to_on === null)).toHaveLength(1)
  expect(new Set(rows.filter((row) => row.to_on !== null).map((row) => row.ended_reason))).toEqual(new Set(['taken_back']))
  expect(await world.owner.selectFrom('people').select('id').where('name', '=', name).execute()).toHaveLength(1)
  // Once more is told, and nothing happens twice.
  expect(await world.as(chair).refusal('roster.takeBack', { importId: done.importId, version: done.version + 2 })).toBe('case.state_changed')
  const other = await employerUnion(world, (await aStreet(world)).code)
  const there = await world.staff('chair', other.organizationId)
  const again = await takenOver(world, there, other.organizationId, documents.slice(0, 20).map((document) => invented({ document, name })))
  expect(again.done).toMatchObject({ added: 19, bad: 1 })
})

test('it goes on by itself, stops with the role of whoever began it, and is over after 30 days', async () => {
  const { chair, organizationId } = await atWork()
  const { done } = await takenOver(world, chair, organizationId, Array.from({ length: 60 }, () => invented()))
  await world.as(chair).call('roster.takeBack', { importId: done.importId, version: done.version })
  await workOnImports(world.db, { vault: world.vault, now: world.clock(), newId: world.newId, erasure })
  expect(await world.as(chair).call('roster.state', { importId: done.importId })).toMatchObject({ state: 'undone', takenBack: 60 })
  const late = await takenOver(world, chair, organizationId, [invented()])
  world.later(31 * 86_400)
  const officer = await world.staff('district', (await districtUnion(world)).id)
  expect(await world.as(officer).call('roster.state', { importId: late.done.importId })).toMatchObject({ mayTakeBack: false })
  expect(await world.as(officer).refusal('roster.takeBack', { importId: late.done.importId, version: late.done.version })).toBe('case.state_changed')
})

test('somebody who came by list and left the job is ended with a reason and without a name; who has an account leaves by themselves (MEM-7)', async () => {
  const { chair, organizationId } = await atWork()
  const document = documentNumber()
  await takenOver(world, chair, organizationId, [invented({ document }), invented()])
  const [one, two] = await listed(organizationId)
  const mine = (await world.owner.selectFrom('people').innerJoin('memberships', 'memberships.person_id', 'people.id').select('memberships.id').where('people.document_hash', '=', documentHash(world.vault, 'resident_id', document)).executeTakeFirstOrThrow()).id
  const other = [one!, two!].find((row) => row.id !== mine)!
  await claimed(chair, mine, document)
  expect(await world.as(chair).refusal('roster.endMember', { membershipId: mine, reason: 'left_job' })).toBe('roster.own_account')
  expect(await world.as(await world.staff('chair', (await employerUnion(world, (await aStreet(world)).code)).organizationId)).refusal('roster.endMember', { membershipId: other.id, reason: 'left_job' })).toBe('object.not_found')
  expect(await world.as(chair).call('roster.endMember', { membershipId: other.id, reason: 'died' })).toEqual({ memberNo: other.member_no })
  expect(await world.owner.selectFrom('memberships').select(['status', 'ended_reason', 'member_no']).where('id', '=', other.id).executeTakeFirst()).toEqual({ status: 'left', ended_reason: 'died', member_no: other.member_no })
  expect(await world.owner.selectFrom('people').select(['name', 'document_hash', 'phone_hash']).where('id', '=', other.person_id).executeTakeFirst()).toEqual({ name: null, document_hash: null, phone_hash: null })
  expect((await world.as(chair).call('roster.members', { organizationId, subtree: false })).rows.map((row) => row.membershipId)).not.toContain(other.id)
  expect((await world.as(chair).call('verification.figures', {})).rows).toMatchObject([{ organizationId, members: 2 }])
})

test('somebody who takes the record over at that very moment has it, or it is gone: nobody signs in to somebody who is not there', async () => {
  const { chair, organizationId } = await atWork()
  const documents = Array.from({ length: 6 }, () => documentNumber())
  await takenOver(world, chair, organizationId, documents.map((document) => invented({ document })))
  for (const document of documents) {
    const { id, person_id } = await world.owner.selectFrom('memberships').innerJoin('people', 'people.id', 'memberships.person_id').select(['memberships.id', 'person_id']).where('people.document_hash', '=', documentHash(world.vault, 'resident_id', document)).executeTakeFirstOrThrow()
    const who = await world.person()
    await world.owner.insertInto('accounts').values({ provider: 'wechat', app: 'wx-roster', subject: `o-${who.personId}`, person_id: who.personId }).execute()
    const { code } = await world.as(chair).call('roster.claimCode', { membershipId: id, lastSigns: document.slice(-6) })
    const [taken, ended] = await Promise.all([world.as(who).refusal('account.redeemLinkCode', { code }), world.as(chair).refusal('roster.endMember', { membershipId: id, reason: 'wrong_entry' })])
    expect([taken, ended].filter((answer) => answer === 'ok')).toHaveLength(1)
    const { closed_at } = await world.owner.selectFrom('people').select('closed_at').where('id', '=', person_id).executeTakeFirstOrThrow()
    expect(closed_at === null).toBe(taken === 'ok')
  }
})
