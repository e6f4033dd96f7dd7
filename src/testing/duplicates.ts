import { aStreet, application, documentNumber as newDocument, joinInput, phoneNumber, unionOfStreet } from './joining'
import type { World } from './world'

/** A member, and somebody with the same document and phone who applies at another union of the street; `report`: who has asked to be looked at. */
export const twins = async (world: World, report = true) => {
  const first = await application(world, 'approved')
  const { documentNumber, phone, name } = first.input
  const second = await application(world, 'submitted', { documentNumber, phone, name })
  const officer = await world.staff('officer', first.employer.parentId)
  const caseId = world.newId()
  if (report) await world.as(second.worker).call('duplicates.report', { caseId, said: 'earlier_account' })
  return {
    caseId, officer, documentNumber, phone, member: first.worker, memberId: first.worker.personId, memberUnion: first.employer.organizationId, memberChair: first.chair,
    claimant: second.worker, claimantId: second.worker.personId, joinId: second.caseId, chair: second.chair, street: first.employer.parentId,
  }
}

/** The same, taken by the officer of the street. */
export const taken = async (world: World) => {
  const pair = await twins(world)
  const { version } = await world.as(pair.officer).call('desk.take', { caseId: pair.caseId, version: 0 })
  return { ...pair, version }
}

/** The same, put together. */
export const merged = async (world: World) => {
  const pair = await taken(world)
  const { version } = await world.as(pair.officer).call('duplicates.merge', { caseId: pair.caseId, version: pair.version, otherId: pair.memberId, seen: true, lastSigns: pair.documentNumber.slice(-6) })
  return { ...pair, version }
}

/** Somebody asks, and only then the same document turns up in another street. */
export const farTwin = async (world: World) => {
  const documentNumber = newDocument()
  const { worker, employer } = await application(world, 'submitted', { documentNumber })
  const officer = await world.staff('officer', employer.parentId)
  const caseId = world.newId()
  await world.as(worker).call('duplicates.report', { caseId, said: 'please_check' })
  const near = await aStreet(world)
  const far = await world.db.selectFrom('streets').select('code').where('code', '<>', near.code).orderBy('code', 'desc').executeTakeFirstOrThrow()
  const other = await world.person()
  await world.as(other).call('membership.submitJoin', await joinInput(world, other, { documentNumber, phone: phoneNumber(), streetCode: far.code, organizationId: (await unionOfStreet(world, far.code, 'catch_all')).id }))
  const { version } = await world.as(officer).call('desk.take', { caseId, version: 0 })
  return { caseId, version, officer, claimant: worker, other }
}
