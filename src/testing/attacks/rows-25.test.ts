import { sql } from 'kysely'
import { readDataMap } from '@/cloud/db/data-map'
import { expirePersonalData, forgetUnused } from '@/cloud/domain/erasure/retention'
import { documentHash, phoneHash } from '@/cloud/domain/people/particulars'
import { erasure } from '@/cloud/functions/features'
import { openSession } from '@/cloud/kernel/sessions'
import { application, documentNumber, joinInput, member, phoneNumber, signature } from '@/testing/joining'
import { inRegister, openVisit } from '@/testing/verifying'
import { useWorld, type Person } from '@/testing/world'
import { dump, fingerprint } from './fingerprint'
import { useTally } from './tally'

const world = useWorld()
const tally = useTally(['25'])

const job = (now = world.clock()) => expirePersonalData(world.db, world.services.storage, erasure, now)
const inDays = (days: number) => new Date(world.clock().getTime() + days * 86_400_000)
const keysOf = async (who: Person) => (await world.owner.selectFrom('files').select('storage_key').where('owner_id', '=', who.personId).execute()).map((row) => row.storage_key)
const stored = async (keys: readonly string[]) => (await Promise.all(keys.map((key) => world.services.storage.get(key)))).filter((bytes) => bytes !== null).length
const holds = async (table: 'people' | 'cases' | 'files', rowId: string, until: string | null) => {
  const id = world.newId()
  await world.owner.insertInto('legal_holds').values({ id, table_name: table, row_id: rowId, reason: 'case-2026-1', until }).execute()
  return id
}

/** Somebody who has left traces wherever one can: applications refused and withdrawn, notes, an export, looks, notices. */
const somebody = async () => {
  const canaries = { name: `欧阳${String.fromCodePoint(0x4e00 + (Number(phoneNumber().slice(-4)) % 5000))}雀`, document: documentNumber(), phone: phoneNumber() }
  const { worker, chair, caseId, employer, input } = await application(world, 'in_review', { name: canaries.name, documentNumber: canaries.document, phone: canaries.phone, previousUnion: '从前的工会' })
  await world.as(chair).call('desk.reveal', { caseId, fields: ['phone'], reason: '核对本人' })
  await world.as(chair).call('desk.refuse', { caseId, version: 1, reason: 'not_worker', note: '电话里说在老家种地' })
  const next = await joinInput(world, worker, { name: canaries.name, documentNumber: canaries.document, phone: canaries.phone })
  await world.as(worker).call('membership.submitJoin', next)
  await world.as(worker).call('membership.withdraw', { applicationId: next.applicationId, version: 0 })
  for (const format of ['json', 'pdf'] as const) await world.as(worker).call('myData.exportData', { format })
  await world.as(worker).call('myData.reveal', {})
  await world.owner.insertInto('accounts').values({ provider: 'wechat', app: 'wx1', subject: `o-${worker.personId}`, union_subject: `u-${worker.personId}`, person_id: worker.personId }).execute()
  return { worker, chair, caseId, canaries, employer, input, secondCase: next.applicationId }
}

const tracesOf = async ({ name, document, phone }: { name: string; document: string; phone: string }): Promise<string[]> => {
  const marks = [name, document, phone, documentHash(world.vault, 'resident_id', document).toString('hex'), phoneHash(world.vault, phone).toString('hex'), '老家种地', '从前的工会']
  const all = await dump(world.owner)
  return marks.flatMap((mark) => all.filter(({ text }) => text.includes(mark)).map(({ place }) => place))
}

describe('row 25: delete me', () => {
  test('name, numbers, hashes, notes, exports and signature are gone from the database and the storage; what stays is ids', async () => {
    const { worker, canaries } = await somebody()
    const keys = await keysOf(worker)
    expect(keys).toHaveLength(4)
    expect(await stored(keys)).toBe(4)
    expect((await tracesOf(canaries)).length).toBeGreaterThan(4)
    expect(await world.as(worker).call('myData.close', { understood: true })).toEqual({ closed: true, heldBack: false })
    expect(await tracesOf(canaries)).toEqual([])
    expect(await stored(keys)).toBe(0)
    await job()
    expect(await keysOf(worker)).toEqual([])
    // Wherever the person is still named, the data map says that it is kept.
    const kept = (await readDataMap(world.owner)).filter(({ retention }) => retention === 'kept').map(({ table, column }) => `${table}.${column}`)
    const named = [...new Set((await dump(world.owner)).filter(({ text }) => text.includes(worker.personId)).map(({ place }) => place))]
    const allowed = [...kept, 'people.id', 'audit.target_id', 'audit.actor_id', 'idempotency.actor_id', 'rate_limits.bucket']
    expect(named.filter((place) => !allowed.includes(place))).toEqual([])
    const consents = await world.owner.selectFrom('consents').select(['person_id', 'withdrawn_at']).where('person_id', 'is', null).execute()
    expect(consents.every((row) => row.withdrawn_at !== null)).toBe(true)
    tally.count('25', 'myData.close')
  })

  test('twenty at once, each under a key of its own: it is done once, and then nobody is there any more', async () => {
    const { worker, canaries } = await somebody()
    const answers = await Promise.all(Array.from({ length: 20 }, () => world.as(worker).refusal('myData.close', { understood: true })))
    expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1)
    expect(answers.filter((answer) => answer !== 'ok' && answer !== 'session.required')).toEqual([])
    expect(await tracesOf(canaries)).toEqual([])
    const audits = await world.owner.selectFrom('audit').select('id').where('action', '=', 'myData.close').where('actor_id', '=', worker.personId).where('outcome', '=', 'ok').execute()
    expect(audits).toHaveLength(1)
    tally.count('25', 'myData.close')
  })

  test('at the same moment as a submit: either the application stands and the account too, or neither', async () => {
    const seen = new Set<string>()
    for (let round = 0; round < 12; round++) {
      const worker = await world.person()
      const input = await joinInput(world, worker)
      const submit = () => world.as(worker).refusal('membership.submitJoin', input)
      const close = () => world.as(worker).refusal('myData.close', { understood: true })
      const [first, second] = await Promise.all(round % 2 === 0 ? [submit(), close()] : [close(), submit()])
      const person = await world.owner.selectFrom('people').select(['closed_at', 'name']).where('id', '=', worker.personId).executeTakeFirstOrThrow()
      const cases = await world.owner.selectFrom('cases').select('id').where('person_id', '=', worker.personId).execute()
      expect([first, second].filter((answer) => answer === 'ok')).toHaveLength(1)
      expect(person.closed_at === null).toBe(cases.length === 1)
      if (person.closed_at !== null) expect(person.name).toBeNull()
      seen.add([first, second].find((answer) => answer !== 'ok')!)
    }
    for (const answer of seen) expect(['my_data.case_open', 'session.required']).toContain(answer)
    tally.count('25', 'myData.close')
  })

  test('a sign-in that was under way opens no session for somebody who has gone', async () => {
    const { worker } = await somebody()
    await world.as(worker).call('myData.close', { understood: true })
    await expect(openSession(world.db, world.vault, worker.personId, 'wechat', world.clock())).rejects.toThrow('closed')
    expect(await world.as(worker).refusal('myData.see', {})).toBe('session.required')
    tally.count('25', 'myData.close')
  })

  test('a member, and somebody with an open case, is told what stands in the way', async () => {
    const { worker } = await member(world)
    expect(await world.as(worker).refusal('myData.close', { understood: true })).toBe('my_data.still_member')
    const open = await application(world)
    expect(await world.as(open.worker).refusal('myData.close', { understood: true })).toBe('my_data.case_open')
    await world.as(open.worker).call('myData.withdrawCase', { caseId: open.caseId, version: 0 })
    expect(await world.as(open.worker).refusal('myData.close', { understood: true })).toBe('ok')
    tally.count('25', 'myData.close')
  })
})

describe('row 25: who has left the union', () => {
  test('closes the account at once, though the union has not recorded it yet; it still can, and finds no name', async () => {
    const { worker, chair, input } = await member(world)
    await world.as(worker).call('membership.leave', {})
    expect((await world.as(worker).call('myData.see', {})).closing).toEqual({ member: false, openCases: [] })
    expect(await world.as(worker).call('myData.close', { understood: true })).toEqual({ closed: true, heldBack: false })
    const { id, version } = await world.owner.selectFrom('cases').select(['id', 'version']).where('person_id', '=', worker.personId).where('quiet', '=', true).executeTakeFirstOrThrow()
    const seen = await world.as(chair).call('desk.open', { caseId: id })
    expect(JSON.stringify(seen)).not.toContain(input.name)
    expect(await world.as(chair).refusal('desk.acknowledge', { caseId: id, version })).toBe('ok')
    tally.count('25', 'myData.close')
  })
})

describe('row 25: a legal hold', () => {
  test('keeps the case with its form, notes and signature, and nothing else; when it ends, the job takes the rest', async () => {
    const { worker, caseId, secondCase, input, canaries } = await somebody()
    const hold = await holds('cases', caseId, '2027-06-30')
    const key = (await world.owner.selectFrom('files').select('storage_key').where('id', '=', input.signatureFileId).executeTakeFirstOrThrow()).storage_key
    expect(await world.as(worker).call('myData.close', { understood: true })).toEqual({ closed: true, heldBack: true })
    const forms = () => world.owner.selectFrom('join_applications').select('case_id').where('case_id', 'in', [caseId, secondCase]).execute()
    expect(await forms()).toEqual([{ case_id: caseId }])
    expect(await stored([key])).toBe(1)
    expect([...new Set(await tracesOf(canaries))].sort()).toEqual(['case_events.note', 'join_applications.previous_union'])
    await job()
    expect(await forms()).toHaveLength(1)
    await job(inDays(300))
    expect(await forms()).toEqual([])
    expect(await stored([key])).toBe(0)
    expect(await tracesOf(canaries)).toEqual([])
    expect((await world.owner.selectFrom('people').select('erased_at').where('id', '=', worker.personId).executeTakeFirstOrThrow()).erased_at).not.toBeNull()
    await world.owner.deleteFrom('legal_holds').where('id', '=', hold).execute()
    tally.count('25', 'myData.close')
  })

  test('on the person keeps everything but the ways in, without an end until it is lifted', async () => {
    const { worker, canaries } = await somebody()
    await world.owner.insertInto('verifications').values({ person_id: worker.personId, state: 'verified', way: 'desk', at: world.clock(), document_hash: documentHash(world.vault, 'resident_id', canaries.document) }).execute()
    const hold = await holds('people', worker.personId, null)
    expect(await world.as(worker).call('myData.close', { understood: true })).toEqual({ closed: true, heldBack: true })
    expect(await world.as(worker).refusal('myData.see', {})).toBe('session.required')
    await job(inDays(3_000))
    expect(await tracesOf(canaries)).toContain('people.name')
    // The same human comes anew meanwhile and is not barred by what is held (PI-5).
    const anew = await inRegister(world, { name: canaries.name, documentNumber: canaries.document, phone: canaries.phone })
    const visit = await openVisit(world, anew.worker, anew.chair)
    expect(await world.as(anew.chair).call('verification.confirmAtDesk', { visitId: visit.visitId, lastSigns: canaries.document.slice(-6) })).toMatchObject({ outcome: 'verified' })
    await world.as(anew.worker).call('myData.withdrawCase', { caseId: anew.caseId, version: 0 })
    await world.as(anew.worker).call('myData.close', { understood: true })
    await world.owner.deleteFrom('legal_holds').where('id', '=', hold).execute()
    await job(inDays(3_000))
    expect(await tracesOf(canaries)).toEqual([])
    tally.count('25', 'myData.close')
  })
})

describe('row 25: the job of retention', () => {
  test('takes form, notes, files and particulars of a refused application after 180 days, once, and nothing of a member', async () => {
    const { worker, canaries } = await somebody()
    const other = await member(world)
    const keys = await keysOf(worker)
    const members = await fingerprint(world.owner, ['cases', 'case_events', 'join_applications', 'files', 'people', 'consents', 'notices', 'sessions'])
    await job(inDays(179))
    expect((await tracesOf(canaries)).length).toBeGreaterThan(4)
    expect(await job(inDays(181))).toBeGreaterThan(0)
    expect([...new Set(await tracesOf(canaries))]).toEqual([])
    expect(await stored(keys)).toBe(0)
    expect(await world.as(other.worker).call('membership.card', {})).toMatchObject({ name: '欧阳小·丽' })
    const after = await fingerprint(world.owner)
    expect(await job(inDays(181))).toBe(0)
    expect(await fingerprint(world.owner)).toEqual(after)
    expect(await fingerprint(world.owner, ['cases', 'case_events', 'join_applications', 'files', 'people', 'consents', 'notices', 'sessions'])).toEqual(members)
    tally.count('25', 'membership.submitJoin')
  })

  test('a question to the chair, a check of two records, and a name that nobody ever needed keep nobody\'s particulars', async () => {
    const { worker, canaries, employer } = await somebody()
    await world.as(worker).call('membership.submitJoin', await joinInput(world, worker, { name: canaries.name, documentNumber: canaries.document, phone: canaries.phone, organizationId: employer.organizationId })).catch(() => undefined)
    const { openCases } = (await world.as(worker).call('myData.see', {})).closing
    await world.as(worker).call('verification.askChair', { caseId: world.newId() })
    await world.as(worker).call('duplicates.report', { caseId: world.newId(), said: 'please_check', note: '从前的工会里登记过' })
    expect(openCases.length).toBeLessThanOrEqual(1)
    for (const one of await world.owner.selectFrom('cases').select(['id', 'version']).where('person_id', '=', worker.personId).where('closed_at', 'is', null).execute()) await world.as(worker).call('myData.withdrawCase', { caseId: one.id, version: one.version })
    const silent = await world.person()
    const given = { name: '欧阳无事雀', document: documentNumber(), phone: phoneNumber() }
    await world.as(silent).call('myData.correct', { correctionId: world.newId(), name: given.name, documentKind: 'resident_id', documentNumber: given.document })
    await job(inDays(179))
    expect(await forgetUnused(world.db, erasure, inDays(179))).toBe(0)
    expect((await tracesOf(canaries)).length).toBeGreaterThan(2)
    await job(inDays(181))
    expect([...new Set(await tracesOf(canaries))]).toEqual([])
    expect(await tracesOf(given)).not.toEqual([])
    await forgetUnused(world.db, erasure, inDays(181))
    expect(await tracesOf(given)).toEqual([])
    tally.count('25', 'myData.correct')
  })

  test('leaves who has applied again, who holds a duty, and what is held', async () => {
    const again = await somebody()
    const input = await joinInput(world, again.worker, { name: again.canaries.name, documentNumber: again.canaries.document, phone: again.canaries.phone })
    await world.as(again.worker).call('membership.submitJoin', input)
    const chair = await application(world, 'refused')
    await world.owner.insertInto('roles').values({ id: world.newId(), person_id: chair.worker.personId, role: 'chair', organization_id: chair.employer.organizationId, from_on: '2026-01-01' }).execute()
    const held = await application(world, 'refused')
    const hold = await holds('cases', held.caseId, null)
    await job(inDays(200))
    const names = async (who: Person) => (await world.owner.selectFrom('people').select('name').where('id', '=', who.personId).executeTakeFirstOrThrow()).name
    for (const who of [again.worker, chair.worker, held.worker]) expect(await names(who)).not.toBeNull()
    const forms = await world.owner.selectFrom('join_applications').select('case_id').where('case_id', 'in', [again.caseId, input.applicationId, chair.caseId, held.caseId]).execute()
    expect(forms.map((row) => row.case_id).sort()).toEqual([input.applicationId, held.caseId].sort())
    await world.owner.deleteFrom('legal_holds').where('id', '=', hold).execute()
    tally.count('25', 'membership.submitJoin')
  })

  test('two machines at once do it once, and a storage that is away is asked again', async () => {
    const { worker, canaries } = await somebody()
    const keys = await keysOf(worker)
    const away = { ...world.services.storage, remove: async () => { throw new Error('away') } }
    await expect(expirePersonalData(world.db, away, erasure, inDays(200))).rejects.toThrow('away')
    expect(await tracesOf(canaries)).toEqual([])
    expect(await stored(keys)).toBe(4)
    await Promise.all([job(inDays(200)), job(inDays(200))])
    expect(await stored(keys)).toBe(0)
    expect(await keysOf(worker)).toEqual([])
    tally.count('25', 'membership.submitJoin')
  })

  test('finds what is due by an index, however many cases there are', async () => {
    await sql`analyze cases`.execute(world.owner)
    const { rows } = await world.owner.connection().execute(async (db) => {
      await sql`set enable_seqscan = off`.execute(db)
      return sql<Record<string, string>>`explain select person_id from cases where kind = 'membership.join' and erased_at is null and state in ('refused', 'withdrawn') and closed_at < now() order by closed_at, id limit 200`.execute(db)
    })
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('cases_to_erase')
    tally.count('25', 'membership.submitJoin')
  })
})

describe('row 25: export me', () => {
  test('gives the owner their own data in full, by a link of theirs, three times a day, and is gone after a day', async () => {
    const { worker, canaries } = await somebody()
    const stranger = await world.person()
    const { fileId } = await world.as(worker).call('myData.exportData', { format: 'json' })
    expect(await world.as(worker).refusal('myData.exportData', { format: 'json' })).toBe('request.too_many')
    expect(await world.as(stranger).refusal('files.link', { fileId })).toBe('object.not_found')
    expect(await world.as(worker).refusal('files.link', { fileId })).toBe('ok')
    const { storage_key } = await world.owner.selectFrom('files').select('storage_key').where('id', '=', fileId).executeTakeFirstOrThrow()
    const text = Buffer.from((await world.services.storage.get(storage_key))!).toString('utf8')
    const data = JSON.parse(text) as { person: object; cases: { fields: Record<string, string> }[] }
    expect(data.person).toEqual({ name: canaries.name, documentKind: 'resident_id', documentNumber: canaries.document, phone: canaries.phone })
    expect(data.cases.some((one) => one.fields.documentNumber === canaries.document && one.fields.previousUnion === '从前的工会')).toBe(true)
    // Nobody else's: neither the reviewer's name nor another person's id.
    expect(text).not.toContain(stranger.personId)
    const { sweepFiles } = await import('@/cloud/domain/files/sweep-files')
    await sweepFiles(world.db, world.services.storage, inDays(1.1))
    expect(await world.services.storage.get(storage_key)).toBeNull()
    tally.count('25', 'myData.exportData')
  })

  test('of a signature that was replaced meanwhile nothing is left behind with the account', async () => {
    const { worker, caseId, chair } = await application(world, 'needs_info')
    const second = await signature(world, worker)
    await world.owner.updateTable('cases').set({ info_fields: ['signatureFileId'] }).where('id', '=', caseId).execute()
    await world.as(worker).call('membership.answerInfo', { applicationId: caseId, version: 2, answer: { signatureFileId: second } })
    await world.as(chair).call('desk.refuse', { caseId, version: 3, reason: 'not_worker' })
    const keys = await keysOf(worker)
    expect(keys).toHaveLength(2)
    await world.as(worker).call('myData.close', { understood: true })
    expect(await stored(keys)).toBe(0)
    tally.count('25', 'myData.close')
  })
})

tally.mustHaveAttacked()

