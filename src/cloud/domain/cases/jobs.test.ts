import { addDays, dayOf } from '@/contract/dates'
import { caseKind } from '@/features/membership/cloud'
import { application, districtUnion, type ApplicationAt } from '@/testing/joining'
import { useWorld } from '@/testing/world'
import { escalateOverdue, freeUnreached, returnUnanswered, settlePromises } from './jobs'

const world = useWorld()
const day = (text: string) => new Date(`${text}T02:00:00Z`)
const rowOf = ({ caseId }: Pick<ApplicationAt, 'caseId'>) => world.db.selectFrom('cases').selectAll().where('id', '=', caseId).executeTakeFirstOrThrow()
const kinds = [caseKind]
beforeEach(() => world.database.reset().then(() => undefined))

it('a late case rises to the next union, a step at a time, and is told to the applicant', async () => {
  const at = await application(world, 'in_review')
  expect((await rowOf(at)).promised_on).toBe('2026-12-14')
  expect(await escalateOverdue(world.db, day('2026-12-14'))).toBe(0)
  expect(await escalateOverdue(world.db, day('2026-12-15'))).toBe(1)
  expect(await rowOf(at)).toMatchObject({ organization_id: at.employer.parentId, first_organization_id: at.employer.organizationId, assignee_id: null, state: 'in_review', promised_on: '2026-12-14', version: 2 })
  // the street has five working days before the district gets it, and the district keeps it
  expect(await escalateOverdue(world.db, day('2026-12-22'))).toBe(0)
  expect(await escalateOverdue(world.db, day('2026-12-23'))).toBe(1)
  expect((await rowOf(at)).organization_id).toBe((await districtUnion(world)).id)
  expect(await escalateOverdue(world.db, day('2027-06-01'))).toBe(0)
  expect((await world.as(at.worker).call('progress.listNotices', {})).rows.filter((row) => row.kind === 'membership.escalated')).toHaveLength(2)
})

it('the first union may still look, in the late view, but no longer decide', async () => {
  const at = await application(world, 'in_review')
  const officer = await world.staff('officer', at.employer.parentId)
  await world.owner.updateTable('cases').set({ promised_on: '2026-11-20' }).where('id', '=', at.caseId).execute()
  await escalateOverdue(world.db, world.clock())
  const shown = await world.as(at.chair).call('desk.open', { caseId: at.caseId })
  expect(shown).toMatchObject({ may: [], overdueDays: 3, firstOrganizationName: `${at.employer.name}工会` })
  expect((await world.as(at.chair).call('desk.list', { view: 'overdue' })).rows.map((row) => row.caseId)).toEqual([at.caseId])
  expect((await world.as(at.chair).call('desk.list', { view: 'open' })).rows).toEqual([])
  expect(await world.as(at.chair).call('desk.counts', {})).toMatchObject({ open: 0, overdue: 1 })
  expect(await world.as(at.chair).refusal('desk.approve', { caseId: at.caseId, version: shown.version })).toBe('case.state_changed')
  expect(await world.as(at.chair).refusal('desk.reveal', { caseId: at.caseId, fields: ['phone'], reason: '看看' })).toBe('object.not_found')
  expect(await world.as(officer).refusal('desk.approve', { caseId: at.caseId, version: shown.version })).toBe('ok')
  expect(await world.as(at.worker).call('membership.card', {})).toMatchObject({ unionName: `${at.employer.name}工会` })
})

it('two instances of the job move a case once', async () => {
  const many = await Promise.all(Array.from({ length: 6 }, () => application(world)))
  const moved = await Promise.all(Array.from({ length: 4 }, () => escalateOverdue(world.db, day('2026-12-15'))))
  expect(moved.reduce((sum, count) => sum + count, 0)).toBe(6)
  for (const at of many) expect((await rowOf(at)).organization_id).toBe(at.employer.parentId)
})

it('closed cases and cases that wait for the applicant do not rise', async () => {
  await application(world, 'refused')
  await application(world, 'needs_info')
  expect(await escalateOverdue(world.db, day('2026-12-15'))).toBe(0)
})

it('a question without an answer goes back to the reviewer, who decides (PI-8)', async () => {
  const at = await application(world, 'needs_info')
  expect(await returnUnanswered(world.db, day('2026-12-14'), kinds)).toBe(0)
  expect(await returnUnanswered(world.db, day('2026-12-15'), kinds)).toBe(1)
  expect(await returnUnanswered(world.db, day('2026-12-15'), kinds)).toBe(0)
  const row = await rowOf(at)
  expect(row).toMatchObject({ state: 'in_review', closed_at: null })
  expect(await world.as(at.chair).refusal('desk.refuse', { caseId: at.caseId, version: row.version, reason: 'no_reply' })).toBe('ok')
})

it('a tentative day is settled when the holidays of its year are known', async () => {
  const at = await application(world)
  await world.owner.updateTable('cases').set({ submitted_at: day('2026-12-21'), promised_on: '2027-01-08', promise_tentative: true }).where('id', '=', at.caseId).execute()
  expect(await settlePromises(world.db, day('2026-12-22'), kinds)).toBe(0)
  await world.owner.insertInto('settings').values({ key: 'holidays.last_year', from_on: '2026-12-01', value: JSON.stringify(2027) }).execute()
  await world.owner.insertInto('holidays').values([{ day: '2027-01-01', kind: 'off' }, { day: '2027-01-04', kind: 'off' }]).execute()
  expect(await settlePromises(world.db, day('2026-12-22'), kinds)).toBe(1)
  expect(await rowOf(at)).toMatchObject({ promised_on: '2027-01-13', promise_tentative: false })
})

it('what somebody works on goes back to the queue when the role has ended with its day, and stays with whoever still reaches it', async () => {
  const [ended, still] = [await application(world, 'in_review'), await application(world, 'in_review')]
  const assignee = async ({ caseId }: { caseId: string }) => (await world.owner.selectFrom('cases').select('assignee_id').where('id', '=', caseId).executeTakeFirstOrThrow()).assignee_id
  await freeUnreached(world.db, world.clock())
  expect([await assignee(ended), await assignee(still)]).toEqual([ended.chair.personId, still.chair.personId])
  await world.owner.updateTable('roles').set({ to_on: dayOf(world.clock()) }).where('person_id', '=', ended.chair.personId).execute()
  expect(await freeUnreached(world.db, day(addDays(dayOf(world.clock()), 1)))).toBeGreaterThan(0)
  expect([await assignee(ended), await assignee(still)]).toEqual([null, still.chair.personId])
})
