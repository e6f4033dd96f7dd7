import { gathering, paperInput, ridersGathering } from '@/testing/gathering'
import { documentNumber, member } from '@/testing/joining'
import { useWorld } from '@/testing/world'

const world = useWorld()

const entered = async () => {
  const at = await ridersGathering(world)
  const paper = await paperInput(world, at.groupJoinId)
  const answer = await world.as(at.staff).call('groupJoin.enter', paper)
  const { person_id: personId } = await world.owner.selectFrom('cases').select('person_id').where('id', '=', paper.applicationId).executeTakeFirstOrThrow()
  return { at, paper, answer, personId }
}
const lastSigns = (number: string) => number.slice(-6)

test('what was signed on paper becomes an application that says so, by whom it was typed in and where the sheet lies', async () => {
  const { at, paper } = await entered()
  const opened = await world.as(at.staff).call('desk.open', { caseId: paper.applicationId })
  expect(opened.fields).toEqual(expect.arrayContaining([expect.objectContaining({ key: 'paperKept', value: '街道总工会 2 号柜' }), expect.objectContaining({ key: 'groupJoin', value: '示例站点' })]))
  expect(opened.signatureFileId).toBeNull()
  const [event] = await world.owner.selectFrom('case_events').select(['what', 'actor_id']).where('case_id', '=', paper.applicationId).execute()
  expect(event).toEqual({ what: 'received', actor_id: at.staff.personId })
  const consents = await world.owner.selectFrom('consents').innerJoin('cases', 'cases.person_id', 'consents.person_id').select('purpose').where('cases.id', '=', paper.applicationId).orderBy('purpose').execute()
  expect(consents.map((row) => row.purpose)).toEqual(['identity', 'membership'])
  const { fresh } = await world.as(at.staff).call('groupJoin.live', { groupJoinId: at.groupJoinId })
  expect(fresh?.rows).toMatchObject([{ caseId: paper.applicationId, paper: true, nameMasked: '陈**' }])
})

test('it is approved with the others, and the person is a member with a number', async () => {
  const { at, paper, personId } = await entered()
  const { ready } = await world.as(at.staff).call('groupJoin.ready', { groupJoinId: at.groupJoinId })
  await world.as(at.staff).call('groupJoin.approve', { groupJoinId: at.groupJoinId, cases: ready.map(({ caseId, version }) => ({ caseId, version })) })
  expect(await world.owner.selectFrom('memberships').select('case_id').where('person_id', '=', personId).execute()).toEqual([{ case_id: paper.applicationId }])
})

test('who has no phone at all is typed in, approved and on the list that goes out', async () => {
  const at = await ridersGathering(world)
  const { phone: _, ...paper } = await paperInput(world, at.groupJoinId)
  await world.as(at.staff).call('groupJoin.enter', paper)
  const opened = await world.as(at.staff).call('desk.open', { caseId: paper.applicationId })
  expect(opened.fields.map(({ key }) => key)).not.toContain('phone')
  const { ready } = await world.as(at.staff).call('groupJoin.ready', { groupJoinId: at.groupJoinId })
  expect(await world.as(at.staff).call('groupJoin.approve', { groupJoinId: at.groupJoinId, cases: ready.map(({ caseId, version }) => ({ caseId, version })) })).toMatchObject({ approved: [paper.applicationId] })
  expect(await world.as(at.staff).refusal('groupJoin.enter', { ...(await paperInput(world, at.groupJoinId)), phone: '12345' })).toBe('request.invalid')
})

test('typing the same line again gives the same receipt; the same person a second time, also by two colleagues at once, is refused', async () => {
  const { at, paper, answer } = await entered()
  expect(await world.as(at.staff).call('groupJoin.enter', paper)).toEqual(answer)
  expect(await world.as(at.staff).refusal('groupJoin.enter', { ...paper, applicationId: world.newId() })).toBe('group_join.already_entered')
  const document = documentNumber()
  const lines = await Promise.all([1, 2, 3].map(() => paperInput(world, at.groupJoinId, { documentNumber: document })))
  const codes = await Promise.all(lines.map((line) => world.as(at.staff).refusal('groupJoin.enter', line)))
  expect(codes.sort()).toEqual(['group_join.already_entered', 'group_join.already_entered', 'ok'])
})

test('nobody\'s record is found by a number: a registered document makes a second record that the reviewer has to look at', async () => {
  const { input, worker } = await member(world)
  const at = await ridersGathering(world)
  const paper = await paperInput(world, at.groupJoinId, { documentNumber: input.documentNumber, phone: input.phone })
  await world.as(at.staff).call('groupJoin.enter', paper)
  const { person_id } = await world.owner.selectFrom('cases').select('person_id').where('id', '=', paper.applicationId).executeTakeFirstOrThrow()
  expect(person_id).not.toBe(worker.personId)
  expect((await world.as(at.staff).call('groupJoin.ready', { groupJoinId: at.groupJoinId })).left).toMatchObject([{ reason: 'document_taken' }])
})

test('who is not 16 yet, did not sign, or signed another letter is not typed in', async () => {
  const at = await ridersGathering(world)
  const refusal = async (over: object) => world.as(at.staff).refusal('groupJoin.enter', await paperInput(world, at.groupJoinId, over))
  expect(await refusal({ documentNumber: documentNumber('20150303') })).toBe('membership.under_sixteen')
  expect(await refusal({ letterVersion: '1999' })).toBe('membership.letter_changed')
  expect(await refusal({ consents: [] })).toBe('membership.consent_missing')
  expect(await refusal({ signedOnPaper: false })).toBe('request.invalid')
  expect(await refusal({ signedOn: '2026-01-01' })).toBe('request.invalid')
})

test('at the union of an employer the employer is known, and need not be written on the sheet', async () => {
  const at = await gathering(world)
  const { platformCode: _, ...paper } = await paperInput(world, at.groupJoinId)
  await world.as(at.staff).call('groupJoin.enter', { ...paper, occupationCode: 'production_worker' })
  const form = await world.owner.selectFrom('join_applications').select(['door', 'enterprise_id']).where('case_id', '=', paper.applicationId).executeTakeFirstOrThrow()
  expect(form).toEqual({ door: 'union', enterprise_id: at.employer.employerId })
})

describe('the person comes to the desk', () => {
  test('and takes the record over with the account they sign in with: the card is theirs from then on', async () => {
    const { at, paper, personId } = await entered()
    await world.as(at.staff).call('groupJoin.approve', { groupJoinId: at.groupJoinId, cases: [{ caseId: paper.applicationId, version: 0 }] })
    const { code } = await world.as(at.staff).call('groupJoin.claimCode', { caseId: paper.applicationId, lastSigns: lastSigns(paper.documentNumber) })
    const own = await world.person()
    await world.owner.insertInto('accounts').values({ provider: 'wechat', app: 'wx1', subject: `o-${own.personId}`, person_id: own.personId }).execute()
    // Having scanned somewhere is no reason to be kept apart.
    await world.as(own).call('groupJoin.arrive', { code: at.code })
    const { session } = await world.as(own).call('account.redeemLinkCode', { code })
    expect(session?.personId).toBe(personId)
    expect(await world.as({ personId, bearer: session!.token }).call('membership.card', {})).toMatchObject({ name: '陈示例' })
    expect(await world.as(at.staff).refusal('groupJoin.claimCode', { caseId: paper.applicationId, lastSigns: lastSigns(paper.documentNumber) })).toBe('group_join.not_claimable')
  })

  test('with another document, or to staff of another union, gets no code', async () => {
    const { at, paper } = await entered()
    expect(await world.as(at.staff).refusal('groupJoin.claimCode', { caseId: paper.applicationId, lastSigns: '000000' })).toBe('group_join.not_claimable')
    const stranger = await gathering(world)
    expect(await world.as(stranger.staff).refusal('groupJoin.claimCode', { caseId: paper.applicationId, lastSigns: lastSigns(paper.documentNumber) })).toBe('object.not_found')
  })

  test('who joined on their own phone is let in by nobody', async () => {
    const at = await member(world)
    expect(await world.as(at.chair).refusal('groupJoin.claimCode', { caseId: at.caseId, lastSigns: lastSigns(at.input.documentNumber) })).toBe('object.not_found')
  })
})

test('the person who takes out their data reads where they scanned and where their paper lies, and no name of staff', async () => {
  const { at, paper, personId } = await entered()
  await world.owner.updateTable('people').set({ name: '钱录入' }).where('id', '=', at.staff.personId).execute()
  const { code } = await world.as(at.staff).call('groupJoin.claimCode', { caseId: paper.applicationId, lastSigns: lastSigns(paper.documentNumber) })
  const { session } = await world.as(await world.person()).call('account.redeemLinkCode', { code })
  const { fileId } = await world.as({ personId, bearer: session!.token }).call('myData.exportData', { format: 'json' })
  const { storage_key } = await world.owner.selectFrom('files').select('storage_key').where('id', '=', fileId).executeTakeFirstOrThrow()
  const text = Buffer.from((await world.services.storage.get(storage_key)) ?? []).toString()
  expect(JSON.parse(text)).toMatchObject({ comings: [{ place: '示例站点' }], cases: [{ fields: { groupJoin: '示例站点', paperKept: '街道总工会 2 号柜' } }] })
  expect(text).not.toContain('钱录入')
})

test('the sheet is a PDF for the opener alone, with place, code and letter', async () => {
  const at = await ridersGathering(world)
  const { fileId, bytes } = await world.as(at.staff).call('groupJoin.sheet', { groupJoinId: at.groupJoinId })
  const { storage_key } = await world.owner.selectFrom('files').select('storage_key').where('id', '=', fileId).executeTakeFirstOrThrow()
  const kept = Buffer.from((await world.services.storage.get(storage_key)) ?? [])
  expect([kept.subarray(0, 5).toString(), kept.length]).toEqual(['%PDF-', bytes])
  expect(await world.as(await world.staff('officer', at.organizationId)).refusal('files.link', { fileId })).toBe('object.not_found')
})

test('the poster has WeChat\'s own code and the address of H5; when WeChat is away the address and the digits remain', async () => {
  const at = await ridersGathering(world)
  const ask = () => world.as(at.staff).call('groupJoin.poster', { groupJoinId: at.groupJoinId })
  const { weappCode, link } = await ask()
  expect(Buffer.from(weappCode?.base64 ?? '', 'base64').toString('latin1')).toContain(`features/membership/pages/join/index|g=${at.code}`)
  expect(link).toBe(`http://127.0.0.1:9/#/features/membership/pages/join/index?group=${at.code}`)
  world.wechat.trouble('busy', '/wxa/getwxacodeunlimit')
  expect(await ask()).toMatchObject({ weappCode: null, link, code: at.code })
  world.wechat.trouble('none')
})

test('what is erased leaves no trace of the paper or of having come, and those who only scanned are forgotten after three days', async () => {
  const { at, paper, personId } = await entered()
  await world.owner.updateTable('cases').set({ state: 'refused', closed_at: world.clock() }).where('id', '=', paper.applicationId).execute()
  const scanned = await world.person()
  await world.as(scanned).call('groupJoin.arrive', { code: at.code })
  const { pruneArrivals } = await import('@/cloud/domain/group-joins/of-case')
  expect(await pruneArrivals(world.db, new Date(world.clock().getTime() + 4 * 86_400_000))).toBeGreaterThanOrEqual(1)
  const { erasePerson } = await import('@/cloud/domain/erasure/erase-person')
  const { erasure } = await import('@/cloud/functions/features')
  await world.db.transaction().execute((tx) => erasePerson(tx, erasure, personId, world.clock()))
  expect(await world.owner.selectFrom('group_join_arrivals').select('came_at').where('person_id', 'in', [personId, scanned.personId]).execute()).toEqual([])
  expect(await world.owner.selectFrom('paper_entries').select('case_id').where('case_id', '=', paper.applicationId).execute()).toEqual([])
})
