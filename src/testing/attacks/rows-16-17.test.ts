import { sql } from 'kysely'
import { errorOf, useArena } from './arena'
import { textPlaces, withValue } from './change'
import { databaseWords, scriptPayloads, sqlPayloads } from './payloads'
import { useTally } from './tally'

const arena = useArena()
const tally = useTally(['16', '17'])

interface Sizes {
  readonly people: number
  readonly cases: number
  readonly organizations: number
  readonly roles: number
}

const sizes = async (): Promise<Sizes> => {
  const { rows } = await sql<Sizes>`
    select (select count(*) from people) as people, (select count(*) from cases) as cases, (select count(*) from organizations) as organizations, (select count(*) from roles) as roles`.execute(arena.owner)
  return rows[0]!
}

/** Texts that the contract names, too, where the sample leaves them out: a note, say. */
const places = (input: object, texts: readonly string[]) => {
  const present = textPlaces(input)
  return [...present, ...texts.filter((name) => !(name in input)).map((name) => [name])]
}

describe('row 16: SQL in every text, cursor and filter', () => {
  test.each(arena.endpoints)('%s takes it as text or refuses it; nothing is lost, nothing is said of the database', async (path, spec) => {
    const target = arena.target(path)
    let before: Sizes | undefined
    for (const place of places((await target.ready()).input, spec.texts ?? [])) {
      for (const payload of sqlPayloads) {
        const { actor, input } = await target.ready()
        before ??= await sizes()
        const reply = await arena.send(actor, path, withValue(input, place, payload))
        target.after(reply)
        expect({ place, payload, code: errorOf(reply) }).not.toMatchObject({ code: expect.stringMatching(/internal|unavailable/) })
        const after = await sizes()
        if (!reply.envelope.ok) {
          expect(JSON.stringify(reply.envelope)).not.toMatch(databaseWords)
          expect(after).toEqual(before)
        }
        expect(after.people).toBeGreaterThanOrEqual(before.people)
        expect({ ...after, people: 0, cases: 0 }).toEqual({ ...before, people: 0, cases: 0 })
        // What is accepted is arranged anew, and that adds people and unions.
        before = reply.envelope.ok ? undefined : after
        tally.count('16', path)
      }
    }
  })

  const paged = arena.endpoints.filter(([, spec]) => 'cursor' in ((spec.input as unknown as { entries?: object }).entries ?? {}))
  test.each(paged)('%s: a cursor that somebody made up is refused or ends the list', async (path) => {
    const { actor, input } = await arena.target(path).ready()
    for (const cursor of [...sqlPayloads, Buffer.from('["9999","x"]').toString('base64url'), Buffer.from('{"id":null}').toString('base64url'), '../..', '0']) {
      const reply = await arena.send(actor, path, { ...input, cursor })
      expect({ cursor, code: errorOf(reply) }).not.toMatchObject({ code: expect.stringMatching(/internal|unavailable/) })
      expect(JSON.stringify(reply.envelope)).not.toMatch(databaseWords)
      tally.count('16', path)
    }
  })
})

describe('row 17: script and formulas in names and texts', () => {
  const texty = arena.endpoints.filter(([, spec]) => (spec.texts ?? []).length > 0)
  test.each(texty)('%s keeps them as text or refuses them; an error never gives them back', async (path, spec) => {
    const target = arena.target(path)
    for (const name of spec.texts!) {
      for (const payload of scriptPayloads) {
        const { actor, input } = await target.ready()
        const reply = await arena.send(actor, path, { ...input, [name]: payload })
        target.after(reply)
        if (!reply.envelope.ok) expect(JSON.stringify(reply.envelope)).not.toContain(payload.slice(0, 12))
        // A person's name is letters (ID-4): markup does not even get as far as the escaping of a page.
        if (name === 'name') expect(errorOf(reply)).toBe('request.invalid')
        tally.count('17', path)
      }
    }
  })
})

tally.mustHaveAttacked()
