import { randomBytes } from 'node:crypto'
import { sessionHash } from '@/cloud/kernel/sessions'
import { endsSession, errorOf, useArena } from './arena'
import { textPlaces, withValue } from './change'
import { useTally } from './tally'

const arena = useArena()
const tally = useTally(['11', '26'])
const personal = arena.endpoints.filter(([, spec]) => spec.access !== 'public')
/** Operations that let somebody in, or believe somebody, for a code. */
const opened = arena.endpoints.filter(([, spec]) => spec.errors.some((code) => code === 'session.code_refused' || code === 'membership.card_refused'))

describe('row 11: session tokens that are guessed, too old or ended', () => {
  test.each(personal)('%s wants a living session', async (path) => {
    const { actor, input } = await arena.target(path).ready()
    const { bearer, personId } = actor!
    const guesses = [randomBytes(32).toString('base64url'), `${bearer}x`, bearer.slice(0, -1), bearer.toUpperCase(), '', ' ', sessionHash(arena.vault, bearer).toString('hex'), "' or 1=1 --"]
    for (const guess of guesses) {
      expect({ guess, code: errorOf(await arena.send({ personId, bearer: guess }, path, input)) }).toEqual({ guess, code: 'session.required' })
      tally.count('11', path)
    }
    const hash = sessionHash(arena.vault, bearer)
    const before = await arena.owner.selectFrom('sessions').select('expires_at').where('token_hash', '=', hash).executeTakeFirstOrThrow()
    await arena.owner.updateTable('sessions').set({ expires_at: arena.clock() }).where('token_hash', '=', hash).execute()
    expect(errorOf(await arena.send(actor, path, input))).toBe('session.required')
    await arena.owner.updateTable('sessions').set(before).where('token_hash', '=', hash).execute()
    tally.count('11', path)
  })
})

describe('row 26: after signing out', () => {
  test.each(personal)('%s is closed, also for what the last person had sent', async (path, spec) => {
    // The one of row 11, which nobody has got at: no time has passed since.
    const { actor, input } = await arena.target(path).ready()
    const key = arena.newKey()
    await arena.send(actor, path, input, { key })
    await arena.send(actor, 'account.signOut', {})
    expect(errorOf(await arena.send(actor, path, input, { key }))).toBe('session.required')
    const next = await arena.worker()
    const reply = await arena.send(next, path, input, { key })
    if (spec.kind === 'write' && reply.envelope.ok) expect(await arena.owner.selectFrom('idempotency').select('actor_id').where('key', '=', key).execute()).toContainEqual({ actor_id: next.personId })
    tally.count('26', path)
  })
})

describe('row 11: codes that are guessed or shown twice', () => {
  const refusedCode = ['session.code_refused', 'membership.card_refused']

  test.each(opened)('%s refuses a code that was invented', async (path) => {
    for (const guess of ['00000000', 'guessed', randomBytes(32).toString('base64url')]) {
      const { actor, input } = await arena.sample(path)
      let wrong: unknown = input
      for (const place of textPlaces(input)) wrong = withValue(wrong, place, guess)
      expect([...refusedCode, 'request.invalid']).toContain(errorOf(await arena.send(actor, path, wrong)))
      tally.count('11', path)
    }
  })

  test.each(opened)('%s refuses a code that was used', async (path) => {
    const { actor, input } = await arena.sample(path)
    expect(errorOf(await arena.send(actor, path, input))).toBe('ok')
    // Whose session ended with it is nobody; somebody else like them tries it.
    const next = endsSession(path) ? await arena.worker() : actor
    expect(refusedCode).toContain(errorOf(await arena.send(next, path, input)))
    tally.count('11', path)
  })

  test.each(opened)('%s refuses a code that is too old', async (path) => {
    const { actor, input } = await arena.sample(path)
    arena.letTimePass(path === 'account.redeemFirstAdmin' ? 86_401 : 601)
    expect(refusedCode).toContain(errorOf(await arena.send(actor, path, input)))
    tally.count('11', path)
  })
})

tally.mustHaveAttacked()
