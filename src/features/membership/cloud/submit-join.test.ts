import { aStreet, application, documentNumber, employerUnion, joinInput, member, phoneNumber, signature, unionOfStreet, workerInput } from '@/testing/joining'
import { useWorld } from '@/testing/world'

const world = useWorld()
const submit = 'membership.submitJoin'
const casesOf = (personId: string) => world.db.selectFrom('cases').selectAll().where('person_id', '=', personId).execute()

describe('handing in an application', () => {
  it('gives a number, the union and a promised day 15 working days on', async () => {
    const rider = await world.person()
    const input = await joinInput(world, rider)
    const receipt = await world.as(rider).call(submit, input)
    expect(receipt).toMatchObject({ applicationId: input.applicationId, state: 'submitted', version: 0, unionId: input.organizationId, promisedOn: '2026-12-14', promiseTentative: false })
    expect(receipt.number).toMatch(/^RH20261123-\d{6}$/)
  })

  it('keeps number and phone encrypted, and in the case no value at all (PI-7)', async () => {
    const rider = await world.person()
    const input = await joinInput(world, rider)
    await world.as(rider).call(submit, input)
    const row = await world.db.selectFrom('people').selectAll().where('id', '=', rider.personId).executeTakeFirstOrThrow()
    expect(row.name).toBe(input.name)
    for (const bytes of [row.document_enc, row.phone_enc, row.document_hash, row.phone_hash]) expect(bytes?.toString('latin1')).not.toMatch(new RegExp(`${input.documentNumber}|${input.phone}`))
    expect(JSON.stringify(await casesOf(rider.personId))).not.toMatch(new RegExp(`${input.documentNumber}|${input.phone}|${input.name}`))
  })

  it('records each consent with its version and the recipients that the notice names (PI-1, PI-3)', async () => {
    const rider = await world.person()
    await world.as(rider).call(submit, await joinInput(world, rider))
    const consents = await world.db.selectFrom('consents').select(['purpose', 'version', 'recipients']).where('person_id', '=', rider.personId).orderBy('purpose').execute()
    expect(consents.map((c) => [c.purpose, c.version, c.recipients.length > 0])).toEqual([['identity', '2026-11-01', true], ['membership', '2026-11-01', true]])
  })

  it('keeps the signature from being swept', async () => {
    const rider = await world.person()
    const input = await joinInput(world, rider)
    await world.as(rider).call(submit, input)
    expect((await world.db.selectFrom('files').select('attached_at').where('id', '=', input.signatureFileId).executeTakeFirstOrThrow()).attached_at).not.toBeNull()
  })

  it('stars out a phone that was typed into the name of the employer', async () => {
    const rider = await world.person()
    const street = await aStreet(world)
    const union = await unionOfStreet(world, street.code, 'street')
    await world.as(rider).call(submit, await joinInput(world, rider, { door: 'no_union', platformCode: undefined, employerTyped: '小店 13912345678', organizationId: union.id }))
    const { employer_typed } = await world.db.selectFrom('join_applications').innerJoin('cases', 'cases.id', 'case_id').select('employer_typed').where('person_id', '=', rider.personId).executeTakeFirstOrThrow()
    expect(employer_typed).toBe('小店 ***********')
  })
})

describe('once and only once', () => {
  it('makes one case of twenty parallel sends under one key, and answers all alike', async () => {
    const rider = await world.person()
    const input = await joinInput(world, rider)
    const key = world.newId()
    const answers = await Promise.all(Array.from({ length: 20 }, () => world.as(rider).call(submit, input, { key })))
    expect(new Set(answers.map((answer) => answer.number)).size).toBe(1)
    expect(await casesOf(rider.personId)).toHaveLength(1)
  })

  it('lets one of ten different applications of one person win, whatever their keys', async () => {
    const rider = await world.person()
    const inputs = await Promise.all(Array.from({ length: 10 }, () => joinInput(world, rider)))
    const outcomes = await Promise.all(inputs.map((input) => world.as(rider).refusal(submit, input)))
    expect(outcomes.filter((code) => code === 'ok')).toHaveLength(1)
    expect(outcomes.filter((code) => code === 'membership.already_applied')).toHaveLength(9)
    expect(await casesOf(rider.personId)).toHaveLength(1)
  })

  it('gives the first receipt again when the phone sends the same application under another key', async () => {
    const rider = await world.person()
    const input = await joinInput(world, rider)
    const first = await world.as(rider).call(submit, input)
    expect(await world.as(rider).call(submit, input)).toEqual(first)
    expect(await world.as(rider).refusal(submit, { ...input, name: '李四' })).toBe('membership.already_applied')
    expect(await world.as(rider).refusal(submit, { ...input, documentNumber: documentNumber() })).toBe('membership.already_applied')
  })

  it('says nothing of another person\'s application under the same id', async () => {
    const [rider, other] = [await world.person(), await world.person()]
    const input = await joinInput(world, rider)
    await world.as(rider).call(submit, input)
    expect(await world.as(other).refusal(submit, { ...(await joinInput(world, other)), applicationId: input.applicationId })).toBe('object.not_found')
  })

  it('lets a person apply anew after withdrawing', async () => {
    const { worker, employer } = await application(world, 'withdrawn')
    expect(await world.as(worker).refusal(submit, await workerInput(world, worker, employer))).toBe('ok')
  })
})

describe('who may join where', () => {
  it('refuses somebody a day short of 16, and takes them on the birthday (劳动法 15)', async () => {
    const young = await world.person()
    expect(await world.as(young).refusal(submit, await joinInput(world, young, { documentNumber: documentNumber('20101124') }))).toBe('membership.under_sixteen')
    expect(await world.as(young).refusal(submit, await joinInput(world, young, { documentNumber: documentNumber('20101123') }))).toBe('ok')
  })

  it('points to the field that is wrong', async () => {
    const rider = await world.person()
    const good = await joinInput(world, rider)
    const street = await aStreet(world)
    const wrong: [object, string][] = [
      [{ documentNumber: '110105194912310021' }, 'documentNumber'],
      [{ platformCode: undefined }, 'platformCode'],
      [{ employerTyped: '小店' }, 'employerTyped'],
      [{ occupationCode: 'astronaut' }, 'occupationCode'],
      [{ signedOn: '2026-11-24' }, 'signedOn'],
      [{ organizationId: (await employerUnion(world, street.code)).organizationId }, 'organizationId'],
      // a name that the contract does not know is not echoed
      [{ status: 'approved' }, '?'],
      [{ previousUnion: 'a\u0007b' }, 'previousUnion'],
    ]
    for (const [change, path] of wrong) {
      const { envelope } = await world.send(rider, submit, JSON.parse(JSON.stringify({ ...good, ...change })))
      expect(envelope).toMatchObject({ ok: false, error: { code: 'request.invalid', issues: [{ path }] } })
    }
    expect(await casesOf(rider.personId)).toHaveLength(0)
  })

  it('tells a union that has been dissolved from one that never was', async () => {
    const worker = await world.person()
    const employer = await employerUnion(world, (await aStreet(world)).code)
    const input = await workerInput(world, worker, employer)
    await world.owner.updateTable('organizations').set({ status: 'dissolved' }).where('id', '=', employer.organizationId).execute()
    expect(await world.as(worker).refusal(submit, input)).toBe('membership.union_closed')
    expect(await world.as(worker).refusal(submit, { ...input, organizationId: world.newId() })).toBe('object.not_found')
    expect(await world.as(worker).refusal(submit, { ...input, employerId: world.newId() })).toBe('object.not_found')
  })

  it('waits for a signature that is still on its way, and treats somebody else\'s alike', async () => {
    const [rider, other] = [await world.person(), await world.person()]
    const input = await joinInput(world, rider)
    expect(await world.as(rider).refusal(submit, { ...input, signatureFileId: world.newId() })).toBe('file.not_ready')
    expect(await world.as(rider).refusal(submit, { ...input, signatureFileId: await signature(world, other) })).toBe('file.not_ready')
    expect(await world.as(rider).refusal(submit, input)).toBe('ok')
  })

  it('is closed to somebody who is not signed in', async () => {
    expect(await world.as(null).refusal(submit, await joinInput(world, await world.person()))).toBe('session.required')
  })

  it('wants every required consent, in a version that exists', async () => {
    const rider = await world.person()
    const input = await joinInput(world, rider)
    const [membership, identity] = input.consents as [{ purpose: string; version: string }, { purpose: string; version: string }]
    for (const consents of [[], [membership], [membership, { ...identity, version: '2020' }], [membership, identity, { purpose: 'face', version: '1' }]]) {
      expect(await world.as(rider).refusal(submit, { ...input, consents })).toBe('membership.consent_missing')
    }
  })
})

describe('members and doubles', () => {
  it('offers a member a transfer instead of a second membership (MEM-2)', async () => {
    const { worker, employer, input } = await member(world)
    const next = await employerUnion(world, (await aStreet(world)).code)
    const same = { documentNumber: input.documentNumber }
    expect(await world.as(worker).refusal(submit, await workerInput(world, worker, next, same))).toBe('membership.already_member')
    expect(await world.as(worker).refusal(submit, await workerInput(world, worker, employer, { ...same, mode: 'transfer' }))).toBe('membership.already_member')
    expect(await world.as(worker).refusal(submit, await workerInput(world, worker, next, { mode: 'transfer' }))).toBe('request.invalid')
    expect(await world.as(worker).refusal(submit, await workerInput(world, worker, next, { ...same, mode: 'transfer' }))).toBe('ok')
  })

  it('gives the same answer for a document or phone that somebody else has, and warns only the desk', async () => {
    const first = await application(world)
    const second = await application(world, 'submitted', { documentNumber: first.input.documentNumber, phone: first.input.phone })
    const fresh = await application(world, 'submitted', { phone: phoneNumber() })
    const shape = async (at: typeof first) => Object.keys(await world.as(at.worker).call('membership.status', { applicationId: at.caseId })).sort()
    expect(await shape(second)).toEqual(await shape(fresh))
    const flags = async (at: typeof first) => (await world.as(at.chair).call('desk.open', { caseId: at.caseId })).flags
    expect(await flags(second)).toEqual(expect.arrayContaining(['duplicate_document', 'duplicate_phone']))
    expect(await flags(fresh)).toEqual([])
  })
})

describe('a letter that was replaced', () => {
  it('stays good for 30 days, for applications that wait on a phone', async () => {
    await world.owner.insertInto('settings').values({ key: 'membership.application_text', from_on: '2026-11-24', value: JSON.stringify({ version: '2027', text: '新的申请书' }) }).execute()
    world.later(31 * 86_400)
    const soon = await world.person()
    expect(await world.as(soon).refusal(submit, await joinInput(world, soon, { signedOn: '2026-12-24', letterVersion: '2016' }))).toBe('ok')
    world.later(86_400)
    const late = await world.person()
    const input = await joinInput(world, late, { signedOn: '2026-12-25', letterVersion: '2016' })
    expect(await world.as(late).refusal(submit, input)).toBe('membership.letter_changed')
    expect(await world.as(late).refusal(submit, { ...input, letterVersion: '2027' })).toBe('ok')
  })
})
