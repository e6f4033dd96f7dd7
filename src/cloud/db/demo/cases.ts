import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { dayOf, type HolidayTable } from '@/contract/dates'
import { caseStates, type CaseState } from '@/contract/case-states'
import type { CaseStep } from '@/contract/case-steps'
import type { Storage } from '@/cloud/adapters/storage/storage'
import { promiseOf, type Stamps } from '@/cloud/domain/cases/clock'
import { recordEvent } from '@/cloud/domain/cases/record'
import { tell } from '@/cloud/domain/notices/tell'
import { holidayTable } from '@/cloud/domain/settings'
import type { Db } from '@/cloud/kernel/handler'
import type { Dice } from './dice'
import { addMembership } from './members'
import type { DemoPerson } from './people'
import { signaturePng } from './signature'
import type { DemoUnion } from './unions'

/** 200 applications, in every state. */
const counts: Record<CaseState, number> = { submitted: 62, in_review: 44, needs_info: 24, approved: 36, refused: 18, withdrawn: 12, done: 4 }
const clock = { promise: 15, reply: 15 }
const DAY = 86_400_000

/** What led to a state, with the share of the time since the application at which it happened. */
const road: Record<CaseState, readonly (readonly [CaseStep, CaseState, number])[]> = {
  submitted: [],
  in_review: [['taken', 'in_review', 0.3]],
  needs_info: [['taken', 'in_review', 0.2], ['asked', 'needs_info', 0.6]],
  approved: [['taken', 'in_review', 0.3], ['approved', 'approved', 0.8]],
  done: [['taken', 'in_review', 0.3], ['approved', 'approved', 0.8]],
  refused: [['taken', 'in_review', 0.3], ['refused', 'refused', 0.7]],
  withdrawn: [['withdrawn', 'withdrawn', 0.5]],
}

interface Scene {
  readonly db: Db
  readonly dice: Dice
  readonly now: Date
  readonly storage: Storage
  readonly unions: readonly DemoUnion[]
  readonly catchAll: ReadonlyMap<string, string>
  readonly table: HolidayTable
  readonly reviewerId: string
}

const signature = async ({ db, dice, storage }: Scene, ownerId: string, at: Date): Promise<string> => {
  const id = dice.id()
  const png = signaturePng()
  await storage.put(id, png, 'image/png')
  await db.insertInto('files').values({ id, owner_id: ownerId, use: 'signature', media_type: 'image/png', bytes: png.length, sha256: createHash('sha256').update(png).digest(), storage_key: id, created_at: at, attached_at: at }).execute()
  return id
}

const seedCase = async (scene: Scene, person: DemoPerson, state: CaseState, n: number): Promise<void> => {
  const { db, dice, now, table } = scene
  // every seventh open case is late, so that the desk has something in red
  const daysAgo = state === 'submitted' || state === 'in_review' ? (n % 7 === 0 ? 26 + dice.below(8) : 1 + dice.below(14)) : 3 + dice.below(40)
  const submitted = new Date(now.getTime() - daysAgo * DAY + dice.below(10) * 3_600_000)
  const at = (share: number) => new Date(submitted.getTime() + share * (now.getTime() - submitted.getTime()))
  const union = n % 9 === 0 ? scene.unions[0]! : dice.pick(scene.unions)
  const byPlatform = n % 9 !== 0 && n % 2 === 0
  const organizationId = byPlatform ? (scene.catchAll.get(union.streetCode) ?? union.id) : union.id
  // some typed in an employer that the register does not know: staff match it
  const typed = !byPlatform && n % 5 === 0
  const steps = road[state]
  const asked = steps.find(([step]) => step === 'asked')
  const stamps: Stamps = { submittedAt: submitted, askedAt: asked ? at(asked[2]) : null, answeredAt: null }
  const due = promiseOf(stamps, clock, table)
  const last = steps.at(-1)
  const closed = ['approved', 'refused', 'withdrawn', 'done'].includes(state)
  const id = dice.id()
  await db.insertInto('cases').values({
    id, kind: 'membership.join', number: sql`${`RH${dayOf(submitted).replaceAll('-', '')}-`} || lpad(nextval('case_numbers')::text, 6, '0')`, person_id: person.id,
    organization_id: organizationId, first_organization_id: organizationId, state, version: steps.length, assignee_id: state === 'submitted' || state === 'withdrawn' ? null : scene.reviewerId,
    submitted_at: submitted, promised_on: due.day, promise_tentative: due.tentative, info_asked_at: stamps.askedAt, info_fields: asked ? ['phone', 'signatureFileId'] : null,
    closed_at: closed && last ? at(last[2]) : null, reason_code: state === 'refused' ? 'wrong_organization' : null, demo: true,
  }).execute()
  await db.insertInto('join_applications').values({
    case_id: id, mode: 'join', door: byPlatform ? 'platform' : typed ? 'no_union' : 'union', occupation_code: byPlatform ? 'food_rider' : 'production_worker', street_code: union.streetCode,
    enterprise_id: byPlatform || typed ? null : union.enterpriseId, employer_typed: typed ? '示例新开的五金店' : null, platform_code: byPlatform ? 'meituan' : null, letter_version: '2016', signed_on: dayOf(submitted), signature_file_id: await signature(scene, person.id, submitted),
  }).execute()
  await recordEvent(db, { caseId: id, at: submitted, actorId: person.id, organizationId: null, what: 'received', from: null, to: 'submitted' })
  let from: CaseState = 'submitted'
  for (const [step, to, share] of steps) {
    const own = step === 'withdrawn'
    await recordEvent(db, { caseId: id, at: at(share), actorId: own ? person.id : scene.reviewerId, organizationId: own ? null : organizationId, what: step, from, to })
    await tell(db, { id: dice.id(), personId: person.id, caseId: id, caseKind: 'membership.join', step, now: at(share) })
    from = to
  }
  if (state === 'approved' || state === 'done') await addMembership(db, dice, person.id, organizationId, dayOf(at(0.8)), id)
}

export const seedCases = async (db: Db, storage: Storage, dice: Dice, now: Date, people: readonly DemoPerson[], unions: readonly DemoUnion[]): Promise<void> => {
  const officer = people.find((p) => p.key === 'officer')
  if (!officer) return
  const catchAll = await db.selectFrom('organizations').select(['id', 'street_code']).where('kind', '=', 'catch_all').execute()
  const scene: Scene = {
    db, dice, now, storage, unions, reviewerId: officer.id, table: await holidayTable(db, dayOf(now)),
    catchAll: new Map(catchAll.map((o) => [o.street_code ?? '', o.id])),
  }
  const applicants = people.filter((p) => p.key === null)
  let n = 0
  for (const state of caseStates) {
    for (let i = 0; i < counts[state]; i++, n++) await seedCase(scene, applicants[n]!, state, n)
  }
}
