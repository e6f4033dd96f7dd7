import { dataOf, endsSession, errorOf, sentAgain, useArena } from './arena'
import { useCrowd } from './crowd'
import { useTally } from './tally'

const arena = useArena()
const crowd = useCrowd(arena, 20)
const tally = useTally(['06', '07'])
/** A public write has no actor to whom a key could belong: it takes none (see the contract). */
const keyed = arena.endpoints.filter(([, spec]) => spec.kind === 'write' && spec.access !== 'public')

const okRequests = async (since: number) => {
  const rows = await arena.owner.selectFrom('audit').select('request_id').distinct().where('id', '>', since).where('outcome', '=', 'ok').execute()
  return rows.length
}
const lastAudit = async () => (await arena.owner.selectFrom('audit').select((row) => row.fn.max('id').as('id')).executeTakeFirstOrThrow()).id ?? 0

describe('row 06: the same write twenty times at once, under one key', () => {
  test.each(keyed)('%s happens once and answers the same each time', async (path, spec) => {
    // Twins count as calls too: a tighter limit stops them earlier.
    const twins = Math.min(20, ...(spec.limits ?? []).map((limit) => limit.max))
    const { actor, input } = await arena.sample(path)
    const since = await lastAudit()
    const key = arena.newKey()
    const replies = await Promise.all(Array.from({ length: twins }, () => crowd.send(actor, path, input, { key })))
    const answers = replies.filter((reply) => !(endsSession(path) && errorOf(reply) === 'session.required'))
    expect(answers.length).toBeGreaterThan(0)
    for (const answer of answers) expect(dataOf(answer)).toEqual(dataOf(answers[0]!))
    expect(await okRequests(since)).toBe(1)
    tally.count('06', path)
  })

  test('they really came on twenty connections', () => expect(crowd.connections).toBe(20))
})

describe('row 07: a key that is used again', () => {
  test.each(keyed)('%s: with another body nothing happens, and 422', async (path, spec) => {
    const { actor, input } = await arena.sample(path)
    const key = arena.newKey()
    const first = await arena.send(actor, path, input, { key })
    dataOf(first)
    if (endsSession(path)) return
    const before = await arena.writings()
    for (const [where, body] of sentAgain(path, spec, input)) {
      await arena.letLimitsForget()
      const second = await arena.send(actor, where, body, { key })
      expect({ status: second.status, code: errorOf(second) }).toEqual({ status: 422, code: 'request.key_reused' })
      tally.count('07', path)
    }
    expect(dataOf(await arena.send(actor, path, input, { key }))).toEqual(dataOf(first))
    expect(await arena.writings()).toEqual(before)
  })

  test.each(keyed)('%s: by somebody else nothing is replayed', async (path, spec) => {
    const { actor, input } = await arena.sample(path)
    const key = arena.newKey()
    dataOf(await arena.send(actor, path, input, { key }))
    const theirs = await arena.send(await arena.twinOf(spec.access), path, input, { key })
    // What is answered is their own, kept under their own name, or a refusal.
    const kept = await arena.owner.selectFrom('idempotency').select('actor_id').where('key', '=', key).execute()
    expect(kept.length).toBe(theirs.envelope.ok ? 2 : 1)
    tally.count('07', path)
  })

  test.each(keyed)('%s: a twin that waits too long is told to come again, and nothing is written twice', async (path) => {
    const { actor, input } = await arena.target(path).ready()
    const key = arena.newKey()
    const before = await arena.writings()
    await arena.owner.transaction().execute(async (first) => {
      await first.insertInto('idempotency').values({ actor_id: actor!.personId, key, path, request_hash: Buffer.from('first') }).execute()
      const twin = await arena.sendImpatiently(actor, path, input, { key })
      expect({ status: twin.status, code: errorOf(twin) }).toEqual({ status: 409, code: 'request.in_flight' })
    })
    expect(await arena.writings()).toEqual(before)
    tally.count('07', path)
  })

  test.each(keyed)('%s: a write without a key is refused', async (path) => {
    const { actor, input } = await arena.target(path).ready()
    expect(errorOf(await arena.send(actor, path, input, { key: null }))).toBe('request.key_missing')
    tally.count('07', path)
  })
})

tally.mustHaveAttacked()
