import { dataOf, errorOf, useArena } from './arena'
import { useTally } from './tally'

const arena = useArena()
const tally = useTally(['01', '02'])
const aimed = arena.endpoints.filter(([, spec]) => (spec.ownIds ?? []).length > 0)
const nobody = '0198f000-0000-7000-8000-0000000000ff'

describe('row 01: an id that belongs to somebody else', () => {
  test.each(aimed)('%s does not find it, and says the same of an id that nobody has', async (path, spec) => {
    const mine = await arena.target(path).ready()
    const theirs = await arena.sample(path)
    for (const field of spec.ownIds!) {
      const staff = Array.isArray(spec.access)
      const own = (mine.input as Record<string, unknown>)[field]
      const foreign = staff ? own : (theirs.input as Record<string, unknown>)[field]
      for (const attacker of staff ? await arena.outsiders() : [mine.actor]) {
        const ask = async (value: unknown) => {
          const before = await arena.writings()
          const reply = await arena.send(attacker, path, { ...mine.input, [field]: value })
          expect(await arena.writings()).toEqual(before)
          tally.count('01', path)
          return reply.envelope.ok ? dataOf(reply) : errorOf(reply)
        }
        const answer = await ask(foreign)
        expect(await ask(Array.isArray(foreign) ? [nobody] : nobody)).toEqual(answer)
        // A list of ids is taken, and what is not the caller's is passed over. Whose role is not asked for does not come so far.
        const barred = staff && answer === 'role.refused' && !(await arena.passes(attacker!, spec.access))
        if (!Array.isArray(foreign) && !barred) expect(['object.not_found', 'file.not_ready', 'file.refused']).toContain(answer)
      }
    }
  })
})

describe('row 02: what another union, or another person, has', () => {
  const reads = arena.endpoints.filter(([, spec]) => spec.kind === 'read' && spec.access !== 'public')
  test.each(reads)('%s shows nothing of it, not even a count', async (path, spec) => {
    const { actor, input } = await arena.target(path).ready()
    const secrets = await arena.secretsOf(actor!)
    expect(secrets.length).toBeGreaterThan(1)
    for (const other of Array.isArray(spec.access) ? await arena.outsiders() : [await arena.worker()]) {
      const shown = async () => {
        const reply = await arena.send(other, path, input)
        return reply.envelope.ok ? reply.envelope.data : errorOf(reply)
      }
      const before = await shown()
      expect(secrets.filter((secret) => JSON.stringify(before).includes(secret))).toEqual([])
      // One case more over there changes nothing here.
      await arena.sample(path)
      expect(await shown()).toEqual(before)
      tally.count('02', path)
    }
  })
})

tally.mustHaveAttacked()
