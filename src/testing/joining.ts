import { dayOf } from '@/contract/dates'
import { residentCheckSign } from '@/contract/identifiers'
import type { InputOf } from '@/features/contracts'
import type { Streets } from '@/cloud/db/tables/streets'
import { signaturePng } from './pictures'
import type { Person, World } from './world'

export type JoinInput = InputOf<'membership.submitJoin'>
type Street = Pick<Streets, 'code' | 'name'>

let made = 0
let png: Promise<Buffer> | undefined

/** A resident id that nobody else in this run has, of somebody born on that day (YYYYMMDD). */
export const documentNumber = (bornOn = `${1960 + (Math.floor(made / 1000) % 40)}0303`): string => {
  made += 1
  const first17 = `440307${bornOn}${String(made % 1000).padStart(3, '0')}`
  return first17 + residentCheckSign(first17)
}

export const phoneNumber = (): string => {
  made += 1
  return `139${String(made).padStart(8, '0')}`
}

export const aStreet = (world: World): Promise<Street> => world.db.selectFrom('streets').select(['code', 'name']).orderBy('code').executeTakeFirstOrThrow()

export const unionOfStreet = (world: World, streetCode: string, kind: 'street' | 'catch_all') =>
  world.db.selectFrom('organizations').select(['id', 'path', 'name']).where('street_code', '=', streetCode).where('kind', '=', kind).where('status', '=', 'active').executeTakeFirstOrThrow()

export const districtUnion = (world: World) => world.db.selectFrom('organizations').select(['id', 'path', 'name']).where('kind', '=', 'district').executeTakeFirstOrThrow()

/** An employer in the register with a union of its own below the street. */
export const employerUnion = async (world: World, streetCode: string) => {
  const parent = await unionOfStreet(world, streetCode, 'street')
  const [organizationId, employerId] = [world.newId(), world.newId()]
  const name = `示例公司${organizationId.slice(-12)}`
  await world.owner.insertInto('organizations')
    .values({ id: organizationId, parent_id: parent.id, path: `${parent.path}.e${organizationId.replaceAll('-', '')}`, kind: 'enterprise', name: `${name}工会`, street_code: streetCode }).execute()
  await world.owner.insertInto('enterprises').values({ id: employerId, name, name_key: name, grams: [], street_code: streetCode, union_id: organizationId }).execute()
  return { organizationId, employerId, name, parentId: parent.id }
}

/** A signature that the person has sent. */
export const signature = async (world: World, who: Person): Promise<string> => {
  const fileId = world.newId()
  png ??= signaturePng()
  const { envelope } = await world.send(who, 'upload.receive', { fileId, use: 'signature', body: new Uint8Array(await png) }, { key: fileId })
  if (!envelope.ok) throw new Error(`signature: ${envelope.error.code}`)
  return fileId
}

/** A rider by the platform door, ready to be handed in; `over` replaces fields, undefined takes them away. */
export const joinInput = async (world: World, who: Person, over: Partial<JoinInput> = {}): Promise<JoinInput> => {
  const street = await aStreet(world)
  const input: JoinInput = {
    applicationId: world.newId(), mode: 'join', door: 'platform', name: '欧阳小·丽', documentKind: 'resident_id', documentNumber: documentNumber(), phone: phoneNumber(),
    occupationCode: 'food_rider', streetCode: street.code, platformCode: 'meituan', organizationId: (await unionOfStreet(world, over.streetCode ?? street.code, 'catch_all')).id,
    letterVersion: '2016', signedOn: dayOf(world.clock()), signatureFileId: over.signatureFileId ?? (await signature(world, who)),
    consents: [{ purpose: 'membership', version: '2026-11-01' }, { purpose: 'identity', version: '2026-11-01' }],
    ...over,
  }
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as JoinInput
}

/** A worker of an employer with a union, by the union door. */
export const workerInput = async (world: World, who: Person, employer: { employerId: string; organizationId: string }, over: Partial<JoinInput> = {}): Promise<JoinInput> =>
  joinInput(world, who, { door: 'union', platformCode: undefined, employerId: employer.employerId, organizationId: employer.organizationId, occupationCode: await anOccupation(world), ...over })

const anOccupation = async (world: World): Promise<string> =>
  (await world.db.selectFrom('occupations').select('code').where('group', '=', 'employed').orderBy('sort').executeTakeFirstOrThrow()).code

export type Stage = 'submitted' | 'in_review' | 'needs_info' | 'approved' | 'refused' | 'withdrawn' | 'done'

export interface ApplicationAt {
  readonly worker: Person
  readonly chair: Person
  readonly employer: Awaited<ReturnType<typeof employerUnion>>
  readonly input: JoinInput
  readonly caseId: string
}

/** An application to a new employer's union, brought to a stage through the real pipeline, with its applicant and chair. */
export const application = async (world: World, stage: Stage = 'submitted', over: Partial<JoinInput> = {}): Promise<ApplicationAt & { version: number }> => {
  const employer = await employerUnion(world, (await aStreet(world)).code)
  const [worker, chair] = [await world.person(), await world.staff('chair', employer.organizationId)]
  const input = await workerInput(world, worker, employer, over)
  const { applicationId } = await world.as(worker).call('membership.submitJoin', input)
  const at = { worker, chair, employer, input, caseId: applicationId }
  const version = await bring(world, at, stage)
  return { ...at, version }
}

/** An application with a typed employer to the street's union, and an officer of that street. */
export const typedApplication = async (world: World): Promise<{ caseId: string; worker: Person; officer: Person; streetCode: string }> => {
  const street = await aStreet(world)
  const union = await unionOfStreet(world, street.code, 'street')
  const [worker, officer] = [await world.person(), await world.staff('officer', union.id)]
  const input = await joinInput(world, worker, { door: 'unsure', platformCode: undefined, employerTyped: '街角小店', organizationId: union.id })
  const { applicationId } = await world.as(worker).call('membership.submitJoin', input)
  return { caseId: applicationId, worker, officer, streetCode: street.code }
}

/** From `submitted` to the stage. @returns the version then */
export const bring = async (world: World, { caseId, worker, chair }: Pick<ApplicationAt, 'caseId' | 'worker' | 'chair'>, stage: Stage): Promise<number> => {
  if (stage === 'submitted') return 0
  if (stage === 'withdrawn') return (await world.as(worker).call('membership.withdraw', { applicationId: caseId, version: 0 })).version
  const { version } = await world.as(chair).call('desk.take', { caseId, version: 0 })
  if (stage === 'in_review') return version
  if (stage === 'needs_info') return (await world.as(chair).call('desk.ask', { caseId, version, fields: ['phone', 'name'], note: '请核对' })).version
  if (stage === 'refused') return (await world.as(chair).call('desk.refuse', { caseId, version, reason: 'not_worker' })).version
  const approved = await world.as(chair).call('desk.approve', { caseId, version })
  if (stage === 'approved') return approved.version
  await world.owner.updateTable('cases').set({ state: 'done', version: approved.version + 1 }).where('id', '=', caseId).execute()
  return approved.version + 1
}

/** A member's move to a new employer's union, brought to a stage, with the chair of each union. */
export const moving = async (world: World, stage: Stage = 'submitted') => {
  const { worker, chair: oldChair, employer: former } = await member(world)
  const employer = await employerUnion(world, (await aStreet(world)).code)
  const chair = await world.staff('chair', employer.organizationId)
  const input = await moveInput(world, employer)
  await world.as(worker).call('membership.move', input)
  const caseId = input.moveId
  if (stage === 'submitted') return { worker, chair, oldChair, former, employer, input, caseId, version: 0 }
  const { version } = await world.as(chair).call('desk.take', { caseId, version: 0 })
  if (stage === 'in_review') return { worker, chair, oldChair, former, employer, input, caseId, version }
  const approved = await world.as(chair).call('desk.approve', { caseId, version })
  return { worker, chair, oldChair, former, employer, input, caseId, version: approved.version }
}

/** What somebody says who begins to work for that employer. */
export const moveInput = async (world: World, employer: { employerId: string; organizationId: string }) =>
  ({ moveId: world.newId(), organizationId: employer.organizationId, employerId: employer.employerId, streetCode: (await aStreet(world)).code })

/** What a union has on its desk to record, the newest first. */
export const changesAt = async (world: World, organizationId: string) =>
  world.owner.selectFrom('membership_changes').innerJoin('cases', 'cases.id', 'membership_changes.case_id').where('cases.organization_id', '=', organizationId)
    .select(['case_id', 'what', 'state', 'version', 'person_id']).orderBy('cases.submitted_at', 'desc').orderBy('cases.id', 'desc').execute()

/** A member with a card, of a new employer's union. */
export const member = (world: World) => application(world, 'approved')

/** A chair proposed for a new employer's union by an officer of the street, waiting for somebody else. */
export const proposedChair = async (world: World) => {
  const { worker, input, employer } = await member(world)
  const union = await employerUnion(world, (await aStreet(world)).code)
  const [officer, second] = [await world.staff('officer', union.parentId), await world.staff('officer', union.parentId)]
  const form = await chairInput(world, worker, { organizationId: union.organizationId, name: input.name })
  await world.as(officer).call('roles.propose', form)
  return { worker, name: input.name, former: employer, union, officer, second, proposalId: form.proposalId, form }
}

/** A member elected a week ago as chair of that union. */
export const chairInput = async (world: World, who: Person, { organizationId, name }: { organizationId: string; name: string }): Promise<InputOf<'roles.propose'>> => ({
  proposalId: world.newId(), memberNo: (await world.as(who).call('membership.card', {})).memberNo, name, role: 'chair', organizationId, fromOn: dayOf(world.clock()), toOn: '2029-11-15', electedOn: '2026-11-16',
})
