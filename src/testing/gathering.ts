import { dayOf } from '@/contract/dates'
import { errorRules } from '@/contract/errors'
import type { InputOf } from '@/features/contracts'
import { aStreet, documentNumber, employerUnion, joinInput, phoneNumber, unionOfStreet, workerInput, type JoinInput } from './joining'
import type { Person, World } from './world'

const hourMs = 3_600_000

export const eventInput = (world: World, organizationId: string): InputOf<'groupJoin.open'> => ({
  groupJoinId: world.newId(), organizationId, place: '示例站点', opensAt: new Date(world.clock().getTime() - hourMs).toISOString(), closesAt: new Date(world.clock().getTime() + 2 * hourMs).toISOString(),
})

export interface Gathering {
  readonly staff: Person
  readonly groupJoinId: string
  readonly code: string
  readonly organizationId: string
}

/** An event at a new employer's union, opened by its chair. */
export const gathering = async (world: World): Promise<Gathering & { readonly employer: Awaited<ReturnType<typeof employerUnion>> }> => {
  const employer = await employerUnion(world, (await aStreet(world)).code)
  const staff = await world.staff('chair', employer.organizationId)
  const { groupJoinId, code } = await world.as(staff).call('groupJoin.open', eventInput(world, employer.organizationId))
  return { staff, groupJoinId, code, organizationId: employer.organizationId, employer }
}

/** An event for riders at the catch-all union of a street, opened by an officer of that street (MEM-4). */
export const ridersGathering = async (world: World): Promise<Gathering> => {
  const street = await aStreet(world)
  const [union, above] = [await unionOfStreet(world, street.code, 'catch_all'), await unionOfStreet(world, street.code, 'street')]
  const staff = await world.staff('officer', above.id)
  const { groupJoinId, code } = await world.as(staff).call('groupJoin.open', { ...eventInput(world, union.id), platformCode: 'meituan', occupationCode: 'food_rider' })
  return { staff, groupJoinId, code, organizationId: union.id }
}

/** The form of a rider who scanned the code a moment ago. */
export const scannedInput = async (world: World, who: Person, { code, organizationId }: Gathering, over: Partial<JoinInput> = {}): Promise<JoinInput> =>
  joinInput(world, who, { organizationId, groupJoin: { code, begunAt: world.clock().toISOString() }, ...over })

/** Somebody who came, with everything filled in. */
export const arrived = async (world: World, at: Gathering, over: Partial<JoinInput> = {}) => {
  const who = await world.person()
  await world.as(who).call('groupJoin.arrive', { code: at.code })
  return { who, input: await scannedInput(world, who, at, over) }
}

const mostTries = 50

/** As a phone hands in: what may pass, an overloaded database say, is sent again under the same key. */
export const handIn = async (world: World, { who, input }: { who: Person; input: JoinInput }) => {
  const key = world.newId()
  for (let attempt = 1; ; attempt += 1) {
    const code = await world.as(who).refusal('membership.submitJoin', input, { key })
    if (code === 'ok') return { who, input, caseId: input.applicationId }
    if (errorRules[code].retry !== 'later' || attempt === mostTries) throw new Error(`handing in was refused: ${code}`)
  }
}

/** Somebody who came and handed in. */
export const comer = async (world: World, at: Gathering, over: Partial<JoinInput> = {}) => handIn(world, await arrived(world, at, over))

/** The same at an employer's own union. */
export const workerAt = async (world: World, at: Awaited<ReturnType<typeof gathering>>) => {
  const who = await world.person()
  const input = await workerInput(world, who, at.employer, { groupJoin: { code: at.code, begunAt: world.clock().toISOString() } })
  const { applicationId } = await world.as(who).call('membership.submitJoin', input)
  return { who, input, caseId: applicationId }
}

/** A line of the sheet, typed in. */
export const paperInput = async (world: World, groupJoinId: string, over: Partial<InputOf<'groupJoin.enter'>> = {}): Promise<InputOf<'groupJoin.enter'>> => ({
  groupJoinId, applicationId: world.newId(), name: '陈示例', documentKind: 'resident_id', documentNumber: documentNumber(), phone: phoneNumber(), occupationCode: 'food_rider', platformCode: 'meituan',
  streetCode: (await aStreet(world)).code, letterVersion: '2016', signedOn: dayOf(world.clock()), consents: [{ purpose: 'membership', version: '2026-11-01' }, { purpose: 'identity', version: '2026-11-01' }],
  keptWhere: '街道总工会 2 号柜', signedOnPaper: true, ...over,
})
