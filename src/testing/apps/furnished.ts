import { randomBytes } from 'node:crypto'
import { dayOf } from '@/contract/dates'
import { uuidv7 } from '@/contract/ids'
import type { Db } from '@/cloud/kernel/handler'
import type { App, Who } from './app'

const newId = () => uuidv7(randomBytes(16), Date.now())
const hourMs = 3_600_000

type Asker = Pick<App, 'ask'>
type Queries = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Of the demo data nobody has anything to say yet: the rider gets an application that waits for an answer, and a message that went nowhere. */
const forRider = async (owner: Db) => {
  const rider = await owner.selectFrom('people').select('id').where('demo_key', '=', 'rider').executeTakeFirstOrThrow()
  const asked = await owner.selectFrom('cases').select(['id', 'number']).where('state', '=', 'needs_info').orderBy('id').executeTakeFirstOrThrow()
  await owner.updateTable('cases').set({ person_id: rider.id }).where('id', '=', asked.id).execute()
  await owner.updateTable('notices').set({ person_id: rider.id }).where('case_id', '=', asked.id).execute()
  const notice = await owner.selectFrom('notices').select('id').where('case_id', '=', asked.id).orderBy('id').executeTakeFirstOrThrow()
  await owner.insertInto('outgoing_messages').values({ notice_id: notice.id, topic: 'asked', state: 'stuck', reason: '47003', attempts: 3, created_at: new Date(), due_at: new Date(), settled_at: new Date() }).execute()
  return asked
}

/** People join together at a place of the officer's street; one of them by paper, so that somebody is on the list. */
const event = async (owner: Db, officer: Asker, paperDocument: string): Promise<Record<string, string>> => {
  const [union] = await officer.ask('groupJoin.unions', { q: '' })
  const street = await owner.selectFrom('organizations').select('street_code').where('id', '=', union!.id).executeTakeFirstOrThrow()
  const { groupJoinId, code } = await officer.ask('groupJoin.open', { groupJoinId: newId(), organizationId: union!.id, place: '示例站点早会', opensAt: new Date(Date.now() - hourMs).toISOString(), closesAt: new Date(Date.now() + 3 * hourMs).toISOString() })
  await officer.ask('groupJoin.enter', {
    groupJoinId, applicationId: newId(), name: '陈示例', documentKind: 'resident_id', documentNumber: paperDocument, phone: '13900000001', occupationCode: 'food_rider', platformCode: 'meituan', streetCode: street.street_code ?? '',
    letterVersion: '2016', signedOn: dayOf(Date.now()), consents: [{ purpose: 'membership', version: '2026-11-01' }, { purpose: 'identity', version: '2026-11-01' }], keptWhere: '2 号柜', signedOnPaper: true,
  })
  return { id: groupJoinId, code }
}

const staffWork = async (owner: Db, district: Asker, officer: Asker, number: string) => {
  await district.ask('holds.set', { holdId: newId(), what: 'case', number, reason: '仲裁 2026-17' })
  const member = await owner.selectFrom('memberships').innerJoin('people', 'people.id', 'memberships.person_id').innerJoin('organizations', 'organizations.id', 'memberships.organization_id')
    .select(['people.name', 'memberships.member_no', 'memberships.organization_id', 'organizations.street_code']).where('people.demo_key', 'like', 'demo-%').where('memberships.to_on', 'is', null).orderBy('memberships.id').executeTakeFirstOrThrow()
  const above = await owner.selectFrom('organizations').select('id').where('kind', '=', 'street').where('street_code', '=', member.street_code).executeTakeFirstOrThrow()
  await district.ask('roles.propose', { proposalId: newId(), memberNo: member.member_no, name: member.name ?? '', role: 'officer', organizationId: above.id, fromOn: dayOf(Date.now()) })
  await district.ask('roles.mark', { markId: newId(), memberNo: member.member_no, name: member.name ?? '', mark: 'activist', fromOn: dayOf(Date.now()) })
  await officer.ask('roster.template', { exportId: newId(), kind: 'roster' })
}

/** Two records that may be one person, as the member asks and staff compare. */
const check = async (member: Asker): Promise<Record<string, string>> => ({ id: (await member.ask('duplicates.report', { caseId: newId(), said: 'please_check' })).caseId })

/** A door that was found locked; the place is one that the demo chair looks after. */
const reported = async (owner: Db, member: Asker) => {
  const place = await owner.selectFrom('places').innerJoin('place_managers', 'place_managers.place_id', 'places.id').select(['places.id', 'places.code']).executeTakeFirstOrThrow()
  await member.ask('stations.report', { reportId: newId(), code: place.code, kind: 'locked' })
  return place
}

/**
 * Fills the pages that the demo data leaves empty, through the doors that their own pages use.
 * @param paperDocument a document number that nobody has
 * @returns what each page is opened with, by the end of its route
 */
export const furnish = async (owner: Db, ask: Readonly<Record<Extract<Who, 'officer' | 'district' | 'lawyer'>, Asker>>, paperDocument: string): Promise<Queries> => {
  const asked = await forRider(owner)
  await staffWork(owner, ask.district, ask.officer, asked.number)
  const [at, compared, place] = [await event(owner, ask.officer, paperDocument), await check(ask.lawyer), await reported(owner, ask.lawyer)]
  const mine = { id: asked.id }
  const kept = { id: place.id }
  return {
    'membership/pages/status': mine, 'membership/pages/answer': mine, 'desk/pages/case': mine, 'duplicates/pages/compare': compared,
    'group-join/pages/event': at, 'group-join/pages/approve': at, 'group-join/pages/paper': at,
    'stations/pages/place': { code: place.code }, 'stations/pages/kept': kept, 'stations/pages/keep-form': kept, 'stations/pages/keep-check': kept,
  }
}
