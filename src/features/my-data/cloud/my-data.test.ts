import { particularsOf } from '@/cloud/domain/people/particulars'
import { application, districtUnion, documentNumber, member, phoneNumber } from '@/testing/joining'
import { agrees, send, waitingMessage } from '@/testing/messaging'
import { useWorld, type Person } from '@/testing/world'
import { gapsInDataMap } from '@/cloud/db/data-map'

const world = useWorld()
const see = (who: Person) => world.as(who).call('myData.see', {})
const known = (who: Person) => particularsOf(world.db, world.vault, who.personId)

it('shows everything that is kept, with numbers masked', async () => {
  const { worker, input, employer } = await member(world)
  const seen = await see(worker)
  expect(seen).toMatchObject({
    nameMasked: expect.stringContaining('*') as string, documentKind: 'resident_id', registered: true,
    memberships: [{ unionName: `${employer.name}工会`, status: 'active', toOn: null }], cases: [{ kind: 'membership.join', state: 'approved' }],
    files: [{ use: 'signature' }], roles: [], sessions: [{ way: 'test', here: true }], closing: { member: true, openCases: [] }, correction: null,
  })
  expect(seen.consents.map(({ purpose, title, effect }) => ({ purpose, title, effect }))).toEqual(expect.arrayContaining([
    { purpose: 'membership', title: '入会信息告知书', effect: 'still_member' }, { purpose: 'identity', title: '证件号码单独同意书', effect: 'still_member' },
  ]))
  const text = JSON.stringify(seen)
  for (const secret of [input.documentNumber, input.phone, input.name]) expect(text).not.toContain(secret)
})

it('shows somebody who has done nothing an empty page, not an error', async () => {
  expect(await see(await world.person())).toMatchObject({ nameMasked: null, documentMasked: null, phoneMasked: null, registered: false, memberships: [], cases: [], consents: [], closing: { member: false, openCases: [] } })
})

it('keeps a record of the look at one\'s own numbers in full, and tells of the looks of staff', async () => {
  const { worker, chair, input, caseId } = await application(world, 'in_review')
  expect(await world.as(worker).call('myData.reveal', {})).toEqual({ name: input.name, documentNumber: input.documentNumber, phone: input.phone })
  const looks = await world.owner.selectFrom('audit').select(['target_id', 'detail']).where('action', '=', 'myData.reveal').where('actor_id', '=', worker.personId).execute()
  expect(looks).toEqual([{ target_id: worker.personId, detail: { fields: ['name', 'documentNumber', 'phone'] } }])
  await world.as(chair).call('desk.reveal', { caseId, fields: ['phone'], reason: '打电话核对' })
  expect((await see(worker)).looks).toEqual([{ at: world.clock().toISOString(), unionName: expect.stringContaining('工会') as string }])
})

it('corrects the phone at once', async () => {
  const { worker } = await member(world)
  const phone = phoneNumber()
  await world.as(worker).call('myData.correctPhone', { phone })
  expect((await known(worker)).phone).toBe(phone)
})

describe('name and document', () => {
  const wish = (documentNumber: string, name = '欧阳晓丽') => ({ correctionId: world.newId(), name, documentKind: 'resident_id' as const, documentNumber })

  it('change at once before anybody is a member, and the reviewer of an open application is stopped and sees it', async () => {
    const { worker, chair, caseId, version, input } = await application(world, 'in_review')
    expect(await world.as(worker).call('myData.correct', wish(input.documentNumber))).toEqual({ done: true, case: null })
    expect((await known(worker)).name).toBe('欧阳晓丽')
    expect(await world.as(chair).refusal('desk.approve', { caseId, version })).toBe('case.state_changed')
    const { history } = await world.as(chair).call('desk.open', { caseId })
    expect(history.at(-1)).toMatchObject({ what: 'corrected' })
  })

  it('of a member are decided by staff: nothing changes before, and the wanted values are gone after', async () => {
    const { worker, chair, input } = await member(world)
    const number = documentNumber()
    const asked = wish(number)
    const { done, case: receipt } = await world.as(worker).call('myData.correct', asked)
    expect(done).toBe(false)
    expect(receipt!.number).toMatch(/^GZ20261123-/)
    expect(await known(worker)).toMatchObject({ name: input.name, documentNumber: input.documentNumber })
    expect(await world.as(worker).call('myData.correct', asked)).toEqual({ done, case: receipt })
    expect(await world.as(worker).refusal('myData.correct', wish(documentNumber()))).toBe('my_data.correction_open')
    const caseId = receipt!.caseId
    const { fields } = await world.as(chair).call('desk.open', { caseId })
    expect(fields.find((field) => field.key === 'nameWanted')).toMatchObject({ value: '欧阳晓丽' })
    expect(JSON.stringify(fields)).not.toContain(number)
    expect(await world.as(chair).call('desk.reveal', { caseId, fields: ['documentNumberWanted'], reason: '核对新证件' })).toEqual([{ key: 'documentNumberWanted', value: number }])
    await world.as(chair).call('desk.take', { caseId, version: 0 })
    await world.as(chair).call('desk.approve', { caseId, version: 1 })
    expect(await known(worker)).toMatchObject({ name: '欧阳晓丽', documentNumber: number })
    expect(await world.owner.selectFrom('data_corrections').select(['name_enc', 'document_kind', 'document_enc', 'changes']).where('case_id', '=', caseId).execute())
      .toEqual([{ name_enc: null, document_kind: null, document_enc: null, changes: ['name', 'document'] }])
    expect((await see(worker)).correction).toMatchObject({ state: 'approved', refusal: null })
  })

  it('are refused with a reason and a next step, or taken back; either way the wanted values are gone', async () => {
    for (const end of ['refused', 'withdrawn'] as const) {
      const { worker, chair, input } = await member(world)
      const { case: receipt } = await world.as(worker).call('myData.correct', wish(documentNumber()))
      const caseId = receipt!.caseId
      if (end === 'withdrawn') await world.as(worker).call('myData.withdrawCase', { caseId, version: 0 })
      else {
        await world.as(chair).call('desk.take', { caseId, version: 0 })
        await world.as(chair).call('desk.refuse', { caseId, version: 1, reason: 'not_proven' })
      }
      const { correction } = await see(worker)
      expect(correction).toMatchObject({ state: end, refusal: end === 'refused' ? { next: expect.stringContaining('证件') as string } : null })
      expect(await known(worker)).toMatchObject({ name: input.name, documentNumber: input.documentNumber })
      expect(await world.owner.selectFrom('data_corrections').select('document_enc').where('case_id', '=', caseId).execute()).toEqual([{ document_enc: null }])
    }
  })

  it('of another member are not taken over: staff are warned, and the approval is refused', async () => {
    const other = await member(world)
    const { worker, chair } = await member(world)
    const { case: receipt } = await world.as(worker).call('myData.correct', wish(other.input.documentNumber))
    const caseId = receipt!.caseId
    expect((await world.as(chair).call('desk.open', { caseId })).flags).toEqual(['duplicate_document'])
    await world.as(chair).call('desk.take', { caseId, version: 0 })
    expect(await world.as(chair).refusal('desk.approve', { caseId, version: 1 })).toBe('membership.duplicate_document')
  })

  it('do not let somebody under sixteen in by the back door', async () => {
    const worker = await world.person()
    expect(await world.as(worker).refusal('myData.correct', wish(documentNumber('20150101')))).toBe('membership.under_sixteen')
    expect(await world.as(worker).refusal('myData.correct', wish('440307199303030000'))).toBe('request.invalid')
  })
})

describe('withdrawing a consent', () => {
  const consentOf = async (who: Person, purpose: string) => (await see(who)).consents.find((one) => one.purpose === purpose)!

  it('takes an open application back, and says so before', async () => {
    const { worker, caseId } = await application(world)
    const consent = await consentOf(worker, 'identity')
    expect(consent.effect).toBe('case_withdrawn')
    expect(await world.as(worker).call('myData.withdrawConsent', { consentId: consent.consentId })).toEqual({ effect: 'case_withdrawn', withdrawnCases: 1 })
    expect(await world.as(worker).call('membership.status', { applicationId: caseId })).toMatchObject({ state: 'withdrawn' })
    expect(await consentOf(worker, 'identity')).toMatchObject({ withdrawnAt: world.clock().toISOString(), effect: 'nothing' })
    expect(await consentOf(worker, 'membership')).toMatchObject({ withdrawnAt: null })
  })

  it('of a member is recorded, once, and ends no membership by itself (MEM-7)', async () => {
    const { worker } = await member(world)
    const { consentId } = await consentOf(worker, 'membership')
    expect(await world.as(worker).call('myData.withdrawConsent', { consentId })).toEqual({ effect: 'still_member', withdrawnCases: 0 })
    expect(await world.as(worker).call('myData.withdrawConsent', { consentId })).toEqual({ effect: 'nothing', withdrawnCases: 0 })
    expect((await see(worker)).closing.member).toBe(true)
  })

  it('of a member stops everything else that is done with the data: no message goes out any more (PI-5)', async () => {
    const { worker, chair, caseId, openid } = await waitingMessage(world)
    await agrees(world, worker, ['decided'], 2)
    await world.as(chair).call('desk.approve', { caseId, version: 1 })
    expect((await see(worker)).notices.outside).toBeGreaterThan(0)
    const { consentId } = await consentOf(worker, 'identity')
    expect(await world.as(worker).call('myData.withdrawConsent', { consentId })).toMatchObject({ effect: 'still_member' })
    expect((await see(worker)).notices.outside).toBe(0)
    await send(world)
    expect(world.wechat.mailbox.delivered.filter((one) => one.openid === openid)).toEqual([])
  })
})

it('messages in WeChat are stopped at once, those that wait too; the inbox goes on', async () => {
  const { worker, openid } = await waitingMessage(world)
  expect((await see(worker)).notices.outside).toBe(3)
  expect(await world.as(worker).call('myData.stopMessages', {})).toEqual({ outside: 0 })
  await send(world)
  expect(world.wechat.mailbox.delivered.filter((one) => one.openid === openid)).toEqual([])
  expect((await see(worker)).notices).toMatchObject({ all: 2, outside: 0 })
})

it('ends one sign-in and leaves the others', async () => {
  const worker = await world.person()
  const { openSession } = await import('@/cloud/kernel/sessions')
  const { token } = await openSession(world.db, world.vault, worker.personId, 'pairing', world.clock())
  const computer = { personId: worker.personId, bearer: token }
  const { sessions } = await see(worker)
  expect(sessions.map(({ way, here }) => ({ way, here }))).toEqual(expect.arrayContaining([{ way: 'pairing', here: false }, { way: 'test', here: true }]))
  await world.as(worker).call('myData.endSession', { sessionId: sessions.find(({ way }) => way === 'pairing')!.sessionId })
  expect(await world.as(computer).refusal('myData.see', {})).toBe('session.required')
  expect((await see(worker)).sessions).toHaveLength(1)
})

it('gives the data map to the district and to administrators, and it has no gap', async () => {
  const staff = await world.staff('admin', (await districtUnion(world)).id)
  expect(await world.as(staff).call('myData.map', {})).toContainEqual({ table: 'people', column: 'phone_enc', purpose: 'contact', retention: 'closing' })
  expect(await gapsInDataMap(world.owner)).toEqual([])
})
