import { copy } from '@/features/desk/copy'
import { farTwin, merged, taken, twins } from '@/testing/duplicates'
import { documentHash } from '@/cloud/domain/people/particulars'
import { application, districtUnion, documentNumber as newDocument } from '@/testing/joining'
import { atDeskVisit, lastSignsOf, openVisit } from '@/testing/verifying'
import { useWorld } from '@/testing/world'

const world = useWorld()
const phoneOf = async (id: string) => (await world.owner.selectFrom('people').select('phone_hash').where('id', '=', id).executeTakeFirstOrThrow()).phone_hash
const openCheck = (personId: string) => world.owner.selectFrom('cases').selectAll().where('kind', '=', 'duplicates.check').where('person_id', '=', personId).executeTakeFirst()
const hold = (rowId: string) => world.owner.insertInto('legal_holds').values({ id: world.newId(), table_name: 'people', row_id: rowId, reason: '示例 1 号' }).execute()

describe('asking', () => {
  it('gets the same answer whether another record exists or not (PI-7)', async () => {
    const [alone, doubled] = [await application(world), await twins(world, false)]
    const shape = (answer: object) => Object.keys(answer).sort()
    const [a, b] = [await world.as(alone.worker).call('duplicates.report', { caseId: world.newId(), said: 'please_check' }), await world.as(doubled.claimant).call('duplicates.report', { caseId: world.newId(), said: 'please_check' })]
    expect(shape(a)).toEqual(shape(b))
    expect({ ...a, caseId: '', number: '' }).toEqual({ ...b, caseId: '', number: '' })
  })

  it('is one case a person, however often it is sent', async () => {
    const { worker } = await application(world)
    const caseId = world.newId()
    const [first, again, other] = [await world.as(worker).call('duplicates.report', { caseId, said: 'please_check' }), await world.as(worker).call('duplicates.report', { caseId, said: 'please_check' }), await world.as(worker).call('duplicates.report', { caseId: world.newId(), said: 'other_phone' })]
    expect([again.caseId, other.caseId]).toEqual([first.caseId, first.caseId])
  })

  it('needs something to compare', async () => {
    expect(await world.as(await world.person()).refusal('duplicates.report', { caseId: world.newId(), said: 'please_check' })).toBe('duplicates.nothing_to_check')
  })
})

describe('a desk that meets another record', () => {
  it('opens a quiet check at the street by itself, which the person does not see', async () => {
    const first = await application(world, 'approved')
    const at = await atDeskVisit(world, { documentNumber: first.input.documentNumber })
    expect(await world.as(at.chair).call('verification.confirmAtDesk', { visitId: at.visitId, lastSigns: lastSignsOf(at.input) })).toMatchObject({ outcome: 'conflict' })
    expect(await openCheck(at.worker.personId)).toMatchObject({ quiet: true, state: 'submitted', organization_id: first.employer.parentId })
    expect(await world.as(at.worker).call('duplicates.mine', {})).toMatchObject({ running: null, last: null })
    expect((await world.as(at.worker).call('progress.listCases', {})).rows.map((row) => row.kind)).toEqual(['membership.join'])
    expect((await world.as(at.worker).call('progress.listNotices', {})).rows.filter((row) => row.kind.startsWith('duplicates'))).toEqual([])
    // Asked for by the person, it is theirs to see.
    const { caseId } = await world.as(at.worker).call('duplicates.report', { caseId: world.newId(), said: 'please_check' })
    expect((await world.as(at.worker).call('duplicates.mine', {})).running).toMatchObject({ caseId })
  })

  it('hands a check from a chair\'s flag to the street, which has it in its queue', async () => {
    const { chair, joinId, officer } = await twins(world, false)
    expect((await world.as(chair).call('desk.open', { caseId: joinId })).flags).toContain('duplicate_document')
    const raised = await world.as(chair).call('duplicates.raise', { caseId: world.newId(), fromCaseId: joinId })
    expect(raised.here).toBe(false)
    const row = (await world.as(officer).call('desk.list', { view: 'open', kind: 'duplicates.check' })).rows.find((one) => one.caseId === raised.caseId)
    expect(copy.kinds[row!.kind]).toBe('重复登记')
    expect((await world.as(officer).call('desk.open', { caseId: raised.caseId })).may).toEqual(['take', 'decide'])
    expect(await world.as(officer).refusal('desk.approve', { caseId: raised.caseId, version: 0 })).toBe('case.state_changed')
  })
})

describe('deciding', () => {
  it('shows both records masked, and which of them would go on', async () => {
    const { officer, caseId, documentNumber, phone, memberId } = await taken(world)
    const seen = await world.as(officer).call('duplicates.compare', { caseId })
    expect(seen).toMatchObject({ may: ['decide'], claimant: { membership: null, openCases: 1 }, others: [{ sameDocument: true, samePhone: true, keeps: 'other', obstacle: null, record: { personId: memberId, membership: { status: 'active' } } }] })
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`${documentNumber}|${phone}|欧阳小`))
  })

  it('cannot be done at the desk in passing: a yes or a no there changes nothing', async () => {
    const { officer, caseId, version } = await taken(world)
    for (const path of ['desk.approve', 'desk.refuse'] as const) expect((await world.send(officer, path, path === 'desk.approve' ? { caseId, version } : { caseId, version, reason: 'nothing_to_change' })).envelope).toMatchObject({ error: { code: 'case.state_changed' } })
  })

  it('takes the number off the other record and tells its person', async () => {
    const { officer, caseId, version, memberId, member, claimantId } = await taken(world)
    await world.as(officer).call('duplicates.releasePhone', { caseId, version, otherId: memberId, checked: true })
    expect([await phoneOf(memberId), (await phoneOf(claimantId)) === null]).toEqual([null, false])
    expect((await world.as(member).call('progress.listNotices', {})).rows).toContainEqual(expect.objectContaining({ kind: 'duplicates.phone_lost', caseId: null }))
    expect(await world.owner.selectFrom('people').select('document_hash').where('id', '=', memberId).executeTakeFirstOrThrow()).not.toEqual({ document_hash: null })
  })

  it('takes a document off the wrong record: whoever is there with it is verified and joins, the other one registers their own', async () => {
    const { officer, caseId, version, memberId, member, memberChair, claimantId, claimant, chair, joinId, documentNumber } = await taken(world)
    const visit = await openVisit(world, claimant, chair)
    expect(await world.as(chair).call('verification.confirmAtDesk', { visitId: visit.visitId, lastSigns: documentNumber.slice(-6) })).toMatchObject({ outcome: 'conflict' })
    const input = { caseId, version, otherId: memberId, seen: true, lastSigns: documentNumber.slice(-6) } as const
    expect(await world.as(officer).refusal('duplicates.releaseDocument', { ...input, lastSigns: '000000' })).toBe('duplicates.signs_wrong')
    await world.as(officer).call('duplicates.releaseDocument', input)
    const record = (id: string) => world.owner.selectFrom('people').select(['document_hash', 'document_enc', 'document_claimed', 'name']).where('id', '=', id).executeTakeFirstOrThrow()
    expect(await record(memberId)).toMatchObject({ document_hash: null, document_enc: null, document_claimed: false, name: expect.any(String) as string })
    expect((await world.as(member).call('progress.listNotices', {})).rows).toContainEqual(expect.objectContaining({ kind: 'duplicates.document_lost', caseId: null }))
    expect((await world.as(claimant).call('duplicates.mine', {})).last).toMatchObject({ outcome: 'document_released' })
    // The claimant goes on: verified at the desk, then a member.
    world.later(61)
    const again = await openVisit(world, claimant, chair)
    expect(await world.as(chair).call('verification.confirmAtDesk', { visitId: again.visitId, lastSigns: documentNumber.slice(-6) })).toMatchObject({ outcome: 'verified' })
    const { version: at } = await world.as(chair).call('desk.take', { caseId: joinId, version: 0 })
    await world.as(chair).call('desk.approve', { caseId: joinId, version: at })
    expect((await record(claimantId)).document_claimed).toBe(true)
    // The other one is a member all the same, and corrects the record with a number of their own.
    expect(await world.as(member).call('membership.card', {})).toMatchObject({ memberNo: expect.any(String) as string })
    const own = newDocument()
    const { case: correction } = await world.as(member).call('myData.correct', { correctionId: world.newId(), name: '欧阳小·丽', documentKind: 'resident_id', documentNumber: own })
    const { version: taking } = await world.as(memberChair).call('desk.take', { caseId: correction!.caseId, version: 0 })
    await world.as(memberChair).call('desk.approve', { caseId: correction!.caseId, version: taking })
    expect(await record(memberId)).toMatchObject({ document_claimed: true, document_hash: documentHash(world.vault, 'resident_id', own) })
  })

  it('approves nobody whose number was taken off meanwhile: the reviewer sees that it changed, and asks for it', async () => {
    const first = await application(world, 'in_review')
    const second = await application(world, 'submitted', { documentNumber: first.input.documentNumber })
    const officer = await world.staff('officer', first.employer.parentId)
    const caseId = world.newId()
    await world.as(second.worker).call('duplicates.report', { caseId, said: 'please_check' })
    const { version } = await world.as(officer).call('desk.take', { caseId, version: 0 })
    await world.as(officer).call('duplicates.releaseDocument', { caseId, version, otherId: first.worker.personId, seen: true, lastSigns: first.input.documentNumber.slice(-6) })
    expect(await world.as(first.chair).refusal('desk.approve', { caseId: first.caseId, version: first.version })).toBe('case.state_changed')
    expect(await world.as(first.chair).refusal('desk.approve', { caseId: first.caseId, version: first.version + 1 })).toBe('membership.document_missing')
    expect(await world.as(first.chair).refusal('desk.ask', { caseId: first.caseId, version: first.version + 1, fields: ['documentNumber'], note: '证件号码请重新填' })).toBe('ok')
    const own = newDocument()
    await world.as(first.worker).call('membership.answerInfo', { applicationId: first.caseId, version: first.version + 2, answer: { documentKind: 'resident_id', documentNumber: own } })
    expect(await world.as(first.chair).refusal('desk.approve', { caseId: first.caseId, version: first.version + 3 })).toBe('ok')
  })

  it('keeps both apart with a reason of the list, which is what the person reads', async () => {
    const { officer, caseId, version, claimant, memberId, claimantId } = await taken(world)
    expect(await world.as(officer).refusal('duplicates.keepApart', { caseId, version, reason: 'not_worker' })).toBe('request.invalid')
    await world.as(officer).call('duplicates.keepApart', { caseId, version, reason: 'bring_document', note: '证件要看原件' })
    expect((await world.as(claimant).call('duplicates.mine', {})).last).toMatchObject({ outcome: 'kept_apart', sentence: expect.stringContaining('不能认定') })
    const rows = await world.owner.selectFrom('people').select('merged_into').where('id', 'in', [memberId, claimantId]).execute()
    expect(rows).toEqual([{ merged_into: null }, { merged_into: null }])
  })

  it('rises to the district where the other record lies in another street, and shows nothing of it before', async () => {
    const { officer, caseId, version } = await farTwin(world)
    const seen = await world.as(officer).call('duplicates.compare', { caseId })
    expect(seen).toMatchObject({ may: ['decide', 'pass_up'], others: [{ record: null, obstacle: null }] })
    const passed = await world.as(officer).call('duplicates.passUp', { caseId, version })
    const district = await world.staff('district', (await districtUnion(world)).id)
    const there = await world.as(district).call('duplicates.compare', { caseId })
    expect(there).toMatchObject({ state: 'submitted', version: passed.version, may: ['take'], others: [{ record: { openCases: 1 } }] })
    // Whoever gave it away keeps read access to the case, not to the other record.
    expect((await world.as(officer).call('duplicates.compare', { caseId })).others).toEqual([])
  })
})

describe('what is in the way', () => {
  it('is a legal hold, on either record (PI-5)', async () => {
    const { officer, caseId, version, memberId, claimantId, documentNumber } = await taken(world)
    await hold(claimantId)
    expect((await world.as(officer).call('duplicates.compare', { caseId })).others[0]?.obstacle).toBe('held')
    expect(await world.as(officer).refusal('duplicates.merge', { caseId, version, otherId: memberId, seen: true, lastSigns: documentNumber.slice(-6) })).toBe('duplicates.blocked')
    await hold(memberId)
    expect(await world.as(officer).refusal('duplicates.releasePhone', { caseId, version, otherId: memberId, checked: true })).toBe('duplicates.blocked')
    expect(await world.as(officer).refusal('duplicates.releaseDocument', { caseId, version, otherId: memberId, seen: true, lastSigns: documentNumber.slice(-6) })).toBe('duplicates.blocked')
  })

  it('is an office that one of them holds, unless the district decides, and then the office goes along', async () => {
    const { officer, caseId, version, claimantId, memberId, memberUnion, documentNumber } = await taken(world)
    await world.owner.insertInto('roles').values({ id: world.newId(), person_id: claimantId, role: 'chair', organization_id: memberUnion, from_on: '2026-01-01' }).execute()
    const input = { caseId, version, otherId: memberId, seen: true, lastSigns: documentNumber.slice(-6) } as const
    expect(await world.as(officer).refusal('duplicates.merge', input)).toBe('duplicates.blocked')
    await world.as(await world.staff('district', (await districtUnion(world)).id)).call('duplicates.merge', input)
    expect(await world.owner.selectFrom('roles').select('role').where('person_id', '=', memberId).execute()).toEqual([{ role: 'chair' }])
  })

  it('is another document: two documents are two people until one is corrected', async () => {
    const first = await application(world, 'approved')
    const second = await application(world, 'submitted', { phone: first.input.phone })
    const officer = await world.staff('officer', first.employer.parentId)
    const caseId = world.newId()
    await world.as(second.worker).call('duplicates.report', { caseId, said: 'other_phone' })
    const { version } = await world.as(officer).call('desk.take', { caseId, version: 0 })
    expect((await world.as(officer).call('duplicates.compare', { caseId })).others[0]).toMatchObject({ sameDocument: false, samePhone: true, obstacle: 'documents_differ' })
    expect(await world.as(officer).refusal('duplicates.merge', { caseId, version, otherId: first.worker.personId, seen: true, lastSigns: second.input.documentNumber.slice(-6) })).toBe('duplicates.blocked')
  })

  it('is a later merge of the same record: the last one is undone first', async () => {
    const { officer, caseId, version, memberId, documentNumber } = await merged(world)
    const third = await application(world, 'submitted', { documentNumber })
    // Longer a member than anybody: the record that went on goes into this one.
    await world.owner.insertInto('memberships').values({ id: world.newId(), person_id: third.worker.personId, organization_id: third.employer.organizationId, member_no: 'LG0', from_on: '2001-01-01' }).execute()
    const later = world.newId()
    await world.as(third.worker).call('duplicates.report', { caseId: later, said: 'please_check' })
    const { version: at } = await world.as(officer).call('desk.take', { caseId: later, version: 0 })
    const second = await world.as(officer).call('duplicates.merge', { caseId: later, version: at, otherId: memberId, seen: true, lastSigns: documentNumber.slice(-6) })
    expect(await world.as(officer).refusal('duplicates.undo', { caseId, version, note: '合错了人' })).toBe('duplicates.blocked')
    await world.as(officer).call('duplicates.undo', { caseId: later, version: second.version, note: '合错了人' })
    await world.as(officer).call('duplicates.undo', { caseId, version, note: '合错了人' })
    const rows = await world.owner.selectFrom('memberships').select(['person_id', 'ended_reason']).where('to_on', 'is', null).where('person_id', 'in', [memberId, third.worker.personId]).execute()
    expect(rows.map((row) => row.person_id).sort()).toEqual([memberId, third.worker.personId].sort())
  })
})
