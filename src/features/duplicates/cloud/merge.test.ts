import { merged, taken, twins } from '@/testing/duplicates'
import { useWorld, type Person } from '@/testing/world'

const world = useWorld()
const person = (id: string) => world.owner.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const running = (id: string) => world.owner.selectFrom('memberships').selectAll().where('person_id', '=', id).where('to_on', 'is', null).execute()
const kinds = async (who: Person) => (await world.as(who).call('progress.listNotices', {})).rows.map((row) => row.kind)

it('puts the claimant into the member, who keeps the membership and takes the newer phone (MEM-2, MEM-11)', async () => {
  const { claimantId, memberId, member, joinId, caseId } = await merged(world)
  expect(await person(claimantId)).toMatchObject({ merged_into: memberId, name: null, document_hash: null, phone_hash: null, document_claimed: false })
  expect(await running(memberId)).toHaveLength(1)
  // Who is a member by now does not wait to become one.
  expect(await world.owner.selectFrom('cases').select(['person_id', 'state']).where('id', '=', joinId).executeTakeFirstOrThrow()).toEqual({ person_id: memberId, state: 'withdrawn' })
  expect(await world.as(member).call('verification.mine', {})).toMatchObject({ state: 'verified', verified: { way: 'desk' } })
  expect((await world.as(member).call('duplicates.mine', {})).last).toMatchObject({ caseId, outcome: 'merged' })
  expect(await kinds(member)).toContain('duplicates.approved')
})

it('ends the sessions of the record that is no more, and leads its account to the one that goes on', async () => {
  const pair = await taken(world)
  await world.owner.insertInto('accounts').values({ provider: 'wechat', app: 'wx-app', subject: `openid-${pair.claimantId}`, person_id: pair.claimantId }).execute()
  await world.as(pair.officer).call('duplicates.merge', { caseId: pair.caseId, version: pair.version, otherId: pair.memberId, seen: true, lastSigns: pair.documentNumber.slice(-6) })
  expect(await world.as(pair.claimant).refusal('progress.listCases', {})).toBe('session.required')
  const accounts = await world.owner.selectFrom('accounts').select('person_id').where('subject', '=', `openid-${pair.claimantId}`).execute()
  expect(accounts).toEqual([{ person_id: pair.memberId }])
})

it('asks for the document: other last signs put nothing together', async () => {
  const { officer, caseId, version, memberId, documentNumber } = await taken(world)
  const wrong = documentNumber.endsWith('1') ? '222222' : '111111'
  expect(await world.as(officer).refusal('duplicates.merge', { caseId, version, otherId: memberId, seen: true, lastSigns: wrong })).toBe('duplicates.signs_wrong')
  expect((await person(memberId)).merged_into).toBeNull()
})

it('writes ids only into the audit, and names both records there (PI-7)', async () => {
  const { memberId, claimantId, documentNumber, phone } = await merged(world)
  const rows = await world.owner.selectFrom('audit').selectAll().where('action', '=', 'duplicates.merged').orderBy('id', 'desc').limit(1).execute()
  expect(rows[0]?.detail).toMatchObject({ survivor: memberId, loser: claimantId })
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${documentNumber}|${phone}`))
})

it('keeps no value in plain in its journal', async () => {
  const { documentNumber, phone, caseId } = await merged(world)
  const { id } = await world.owner.selectFrom('person_merges').select('id').where('case_id', '=', caseId).executeTakeFirstOrThrow()
  const rows = await world.owner.selectFrom('person_merge_rows').selectAll().where('merge_id', '=', id).execute()
  expect(rows.length).toBeGreaterThan(5)
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${documentNumber}|${phone}|欧阳`))
})

it('is refused to the chair of either union, and to an officer of another street', async () => {
  const { caseId, version, memberId, chair, documentNumber } = await taken(world)
  const input = { caseId, version, otherId: memberId, seen: true, lastSigns: documentNumber.slice(-6) } as const
  expect(await world.as(chair).refusal('duplicates.merge', input)).toBe('role.refused')
  const far = await world.owner.selectFrom('organizations').select('id').where('kind', '=', 'street').orderBy('street_code', 'desc').executeTakeFirstOrThrow()
  expect(await world.as(await world.staff('officer', far.id)).refusal('duplicates.merge', input)).toBe('object.not_found')
})

it('leaves somebody with another document alone, whoever the staff name', async () => {
  const [{ officer, caseId, version, documentNumber }, stranger] = [await taken(world), await twins(world, false)]
  expect(await world.as(officer).refusal('duplicates.merge', { caseId, version, otherId: stranger.memberId, seen: true, lastSigns: documentNumber.slice(-6) })).toBe('object.not_found')
})
