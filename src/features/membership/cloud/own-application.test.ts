import { application, bring, documentNumber, signature } from '@/testing/joining'
import { useWorld } from '@/testing/world'

const world = useWorld()
const stages = ['submitted', 'in_review', 'needs_info', 'approved', 'refused', 'withdrawn', 'done'] as const

describe('the state of one\'s application', () => {
  it('says who has it, until when, and what happened', async () => {
    const { worker, caseId, employer } = await application(world, 'in_review')
    const status = await world.as(worker).call('membership.status', { applicationId: caseId })
    expect(status).toMatchObject({ state: 'in_review', mode: 'join', handledBy: `${employer.name}工会`, promisedOn: '2026-12-14', overdue: false, asked: null, refusal: null })
    expect(status.steps.map((step) => [step.what, step.by])).toEqual([['received', null], ['taken', `${employer.name}工会`]])
    expect(status.given).toMatchObject({ name: '欧阳小·丽', employer: employer.name })
    expect(status.given.documentMasked).toMatch(/^4403\*{10}\d{3}[\dX]$/)
    expect(status.given.phoneMasked).toMatch(/^139\*{4}\d{4}$/)
  })

  it('is not found by anybody else, not even by the chair who reviews it', async () => {
    const { caseId, chair } = await application(world)
    for (const who of [await world.person(), chair]) expect(await world.as(who).refusal('membership.status', { applicationId: caseId })).toBe('object.not_found')
  })

  it('tells why it was refused and what to do next (MEM-1)', async () => {
    const { worker, caseId } = await application(world, 'refused')
    const { refusal } = await world.as(worker).call('membership.status', { applicationId: caseId })
    expect(refusal).toMatchObject({ reason: 'not_worker' })
    expect(refusal?.sentence).toContain('劳动者')
    expect(refusal?.next).toContain('重新申请')
  })

  it('shows the home page the newest application and, later, the membership', async () => {
    const at = await application(world)
    expect(await world.as(at.worker).call('membership.mine', {})).toMatchObject({ member: null, application: { applicationId: at.caseId, state: 'submitted', overdue: false } })
    await bring(world, at, 'approved')
    expect(await world.as(at.worker).call('membership.mine', {})).toMatchObject({ member: { sinceOn: '2026-11-23', unionName: `${at.employer.name}工会` }, application: { state: 'approved' } })
    expect(await world.as(await world.person()).call('membership.mine', {})).toEqual({ member: null, application: null, move: null })
  })
})

describe('answering what was asked', () => {
  it('changes only what was asked, and gives the case back with the days that were left', async () => {
    const { worker, caseId, version, chair } = await application(world, 'needs_info')
    expect((await world.as(worker).call('membership.status', { applicationId: caseId })).asked).toMatchObject({ fields: ['phone', 'name'], note: '请核对', answeredAt: null, replyBy: '2026-12-14' })
    const receipt = await world.as(worker).call('membership.answerInfo', { applicationId: caseId, version, answer: { phone: '139 0000 1234', name: '欧阳丽' } })
    expect(receipt).toMatchObject({ state: 'in_review', version: version + 1, promisedOn: '2026-12-14' })
    const [phone] = await world.as(chair).call('desk.reveal', { caseId, fields: ['phone'], reason: '核对' })
    expect(phone).toEqual({ key: 'phone', value: '13900001234' })
  })

  it('refuses fields that nobody asked for, and missing ones unless a note explains', async () => {
    const { worker, caseId, version } = await application(world, 'needs_info')
    const send = (answer: object, note?: string) => world.as(worker).refusal('membership.answerInfo', { applicationId: caseId, version, answer, ...(note === undefined ? {} : { note }) })
    expect(await send({ phone: '13900001234', name: '欧阳丽', streetCode: '440307003' })).toBe('request.invalid')
    expect(await send({ phone: '13900001234' })).toBe('request.invalid')
    expect(await send({ phone: '13900001234' }, '姓名和身份证一致')).toBe('ok')
  })

  it('judges a new document like the first one', async () => {
    const { worker, chair, caseId, version } = await application(world, 'in_review')
    const asked = await world.as(chair).call('desk.ask', { caseId, version, fields: ['documentNumber', 'signatureFileId'] })
    const send = (documentNumber: string, signatureFileId: string) => world.as(worker).refusal('membership.answerInfo', { applicationId: caseId, version: asked.version, answer: { documentKind: 'resident_id', documentNumber, signatureFileId } })
    const mine = await signature(world, worker)
    expect(await send(documentNumber('20150101'), mine)).toBe('membership.under_sixteen')
    expect(await send('440307199103030011', mine)).toBe('request.invalid')
    expect(await send(documentNumber(), await signature(world, chair))).toBe('file.not_ready')
    expect(await send(documentNumber(), mine)).toBe('ok')
  })

  it.each(stages.filter((stage) => stage !== 'needs_info'))('is refused when the case is %s', async (stage) => {
    const { worker, caseId, version } = await application(world, stage)
    expect(await world.as(worker).refusal('membership.answerInfo', { applicationId: caseId, version, answer: {}, note: '你好' })).toBe('case.state_changed')
  })

  it('is refused to others and with an old version', async () => {
    const { worker, caseId, version } = await application(world, 'needs_info')
    expect(await world.as(await world.person()).refusal('membership.answerInfo', { applicationId: caseId, version, answer: {}, note: '你好' })).toBe('object.not_found')
    expect(await world.as(worker).refusal('membership.answerInfo', { applicationId: caseId, version: version - 1, answer: {}, note: '你好' })).toBe('case.state_changed')
  })
})

describe('taking an application back', () => {
  it.each(['submitted', 'in_review', 'needs_info'] as const)('works while it is %s, and no reason is asked', async (stage) => {
    const { worker, caseId, version } = await application(world, stage)
    expect(await world.as(worker).call('membership.withdraw', { applicationId: caseId, version })).toMatchObject({ state: 'withdrawn', version: version + 1 })
  })

  it.each(['approved', 'refused', 'withdrawn', 'done'] as const)('is too late when it is %s', async (stage) => {
    const { worker, caseId, version } = await application(world, stage)
    expect(await world.as(worker).refusal('membership.withdraw', { applicationId: caseId, version })).toBe('case.state_changed')
  })

  it('is nobody else\'s to do', async () => {
    const { caseId, version, chair } = await application(world)
    expect(await world.as(chair).refusal('membership.withdraw', { applicationId: caseId, version })).toBe('object.not_found')
  })

  it('and an approval at the same moment: one of them wins', async () => {
    for (let i = 0; i < 5; i++) {
      const { worker, chair, caseId, version } = await application(world, 'in_review')
      const outcomes = await Promise.all([world.as(worker).refusal('membership.withdraw', { applicationId: caseId, version }), world.as(chair).refusal('desk.approve', { caseId, version })])
      expect(outcomes.sort()).toEqual(['case.state_changed', 'ok'])
      const members = await world.db.selectFrom('memberships').select('id').where('person_id', '=', worker.personId).execute()
      const { state } = await world.db.selectFrom('cases').select('state').where('id', '=', caseId).executeTakeFirstOrThrow()
      expect(members.length).toBe(state === 'approved' ? 1 : 0)
    }
  })
})
