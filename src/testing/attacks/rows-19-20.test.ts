import { residentCheckSign } from '@/contract/identifiers'
import { documentHash, phoneHash } from '@/cloud/domain/people/particulars'
import { checkAudit } from '@/cloud/kernel/audit-check'
import { sealAudit } from '@/cloud/kernel/audit-seal'
import { sql } from 'kysely'
import type { Path } from '@/features/contracts'
import { errorOf, useArena } from './arena'
import { textPlaces, withValue } from './change'
import { dump } from './fingerprint'
import { linePayloads } from './payloads'
import { useTally } from './tally'

const arena = useArena()
const tally = useTally(['19', '20'])

const first17 = '44030719931117' + '482'
const canaries = { document: first17 + residentCheckSign(first17), phone: '13971130846', name: '欧阳金雀' }
/** Also as they would look in another spelling of bytes. */
const spellings = (canary: string): string[] => [canary, canary.toLowerCase(), Buffer.from(canary).toString('base64').replace(/=+$/, ''), Buffer.from(canary).toString('hex'), encodeURIComponent(canary), JSON.stringify(canary).slice(1, -1)]
const holds = (text: string, canary: string) => spellings(canary).some((spelling) => text.includes(spelling))

const fieldFor = (name: string): string | undefined => ({ name: canaries.name, documentNumber: canaries.document, phone: canaries.phone })[name]

describe('row 19: an ID number, a phone and a name, sent through every path', () => {
  const errors: string[] = []

  test.each(arena.endpoints)('%s', async (path, spec) => {
    const own = (input: object) =>
      textPlaces(input).reduce<unknown>((changed, place) => {
        const value = fieldFor(String(place.at(-1)))
        return value === undefined ? changed : withValue(changed, place, value)
      }, input)
    const target = arena.target(path)
    const send = async (change: (input: object) => unknown) => {
      const { actor, input } = await target.ready()
      const reply = await arena.send(actor, path, change(input))
      target.after(reply)
      if (!reply.envelope.ok) errors.push(JSON.stringify(reply.envelope))
      tally.count('19', path)
    }
    await send(own)
    const { input: shape } = await target.ready()
    const places = [...textPlaces(shape), ...(spec.texts ?? []).filter((name) => !(name in shape)).map((name) => [name])]
    for (const place of places) {
      for (const canary of [canaries.document, canaries.phone, `${canaries.document} ${canaries.phone}`]) await send((input) => withValue(input, place, canary))
    }
    // In free text the name of the person whom it is about.
    for (const name of spec.texts ?? []) {
      const { actor, input } = await target.ready()
      const caseId = (input as { caseId?: string }).caseId
      // A case that is only being handed in is about whoever hands it in.
      const known = caseId === undefined ? undefined : await arena.owner.selectFrom('cases').select('person_id').where('id', '=', caseId).executeTakeFirst()
      const about = known?.person_id ?? actor?.personId
      if (about) await arena.owner.updateTable('people').set({ name: canaries.name }).where('id', '=', about).execute()
      await send((body) => ({ ...own(body) as object, [name]: `${canaries.name} 你好` }))
    }
    // Where a key of the input or the whole input is one, too.
    await send((input) => ({ ...input, [canaries.document]: canaries.phone, [canaries.name]: 1 }))
    await send(() => canaries.document)
    await send(() => [canaries.phone, canaries.name])
  })

  test('none of them is in a log line', () => {
    expect(arena.logLines().length).toBeGreaterThan(arena.endpoints.length)
    for (const canary of Object.values(canaries)) expect(arena.logLines().filter((line) => holds(line, canary))).toEqual([])
  })

  test('none of them is in an error', () => {
    expect(errors.length).toBeGreaterThan(0)
    for (const canary of Object.values(canaries)) expect(errors.filter((text) => holds(text, canary))).toEqual([])
  })

  test('and yet they arrived: the cloud finds somebody by each of them', async () => {
    const { phone, document } = canaries
    const found = await arena.owner.selectFrom('people').select('id')
      .where('name', '=', canaries.name).where('phone_hash', '=', phoneHash(arena.vault, phone)).where('document_hash', '=', documentHash(arena.vault, 'resident_id', document)).execute()
    expect(found.length).toBeGreaterThan(0)
  })

  test('in the whole database there is no number and no phone, and the name stands in people.name alone', async () => {
    const found = await dump(arena.owner)
    const places = (canary: string) => [...new Set(found.filter(({ text }) => holds(text, canary)).map(({ place }) => place))]
    expect(places(canaries.document)).toEqual([])
    expect(places(canaries.phone)).toEqual([])
    // A shop, a former union, a station or a road may bear a person's name; that is what it is called. And nobody knows
    // whose name a stranger writes into a report: staff alone read it, and it goes 30 days after the answer.
    const namesOfOthers = [
      'join_applications.employer_typed', 'join_applications.previous_union', 'group_joins.place', 'places.name', 'places.community', 'places.address', 'place_changes.before', 'place_suggestions.name', 'place_suggestions.address', 'place_reports.note',
    ]
    expect(places(canaries.name).filter((place) => !namesOfOthers.includes(place))).toEqual(['people.name'])
  })
})

describe('row 20: line breaks meant for the log', () => {
  test.each(arena.endpoints)('%s writes one line of JSON for a call, whatever was sent', async (path, spec) => {
    const target = arena.target(path)
    for (const payload of linePayloads) {
      const { actor, input } = await target.ready()
      let changed: unknown = input
      for (const place of [...textPlaces(input), ...(spec.texts ?? []).map((name) => [name])]) changed = withValue(changed, place, payload)
      const before = arena.logLines().length
      target.after(await arena.send(actor, path, changed, { address: payload }))
      await arena.send(actor, `${path}${payload}`, changed, { key: payload })
      const lines = arena.logLines().slice(before)
      expect(lines.length).toBeGreaterThanOrEqual(2)
      for (const line of lines) {
        expect(() => JSON.parse(line) as unknown).not.toThrow()
        expect(line).not.toContain('forged')
      }
      tally.count('20', path)
    }
  })

  test('a path that is not ours is answered as unknown, whatever it looks like', async () => {
    for (const path of ['__proto__.toString', 'constructor.name', 'membership.__proto__', 'membership', 'membership.submitJoin.x', '', '../api', 'toString']) {
      expect(errorOf(await arena.send(null, path, {}))).toBe('request.unknown')
    }
  })
})

describe('row 20: an audit row that somebody with all rights edits', () => {
  test('is found, whichever operation wrote it', async () => {
    const written = await arena.owner.selectFrom('audit').select((row) => ['action', row.fn.max('id').as('id')]).groupBy('action').execute()
    const victims = written.filter((row) => arena.endpoints.some(([path]) => path === row.action))
    const all = (await arena.owner.selectFrom('audit').select((row) => row.fn.countAll<number>().as('rows')).executeTakeFirstOrThrow()).rows
    // Transaction numbers are of the whole server: one of another test file may hold the seal up for a moment.
    while (((await sealAudit(arena.db))?.seq ?? 0) < all);
    expect(await checkAudit(arena.db)).toEqual([])
    await arena.owner.connection().execute(async (db) => {
      await sql`set session_replication_role = replica`.execute(db)
      for (const { id } of victims) await db.updateTable('audit').set({ outcome: 'edited' }).where('id', '=', id).execute()
      await sql`set session_replication_role = origin`.execute(db)
    })
    const found = await checkAudit(arena.db)
    for (const { action, id } of victims) {
      expect(found).toContainEqual({ what: 'edited', auditId: id })
      tally.count('20', action as Path)
    }
    expect(victims.length).toBeGreaterThanOrEqual(arena.endpoints.filter(([, spec]) => spec.kind === 'write').length)
  })
})

tally.mustHaveAttacked()
