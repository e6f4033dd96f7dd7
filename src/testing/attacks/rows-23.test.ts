import { connect, type Connection } from '@/cloud/db/connect'
import { dataOf, endsSession, errorOf, useArena } from './arena'
import { openPostgresProxy } from './postgres-proxy'
import { useTally } from './tally'

const arena = useArena()
const tally = useTally(['23'])
const keyed = arena.endpoints.filter(([, spec]) => spec.kind === 'write' && spec.access !== 'public')

/** WeChat has used its code up, whatever became of our transaction: the person taps the button once more. */
const spendsElsewhere = (path: string) => path === 'membership.wechatPhone'

let proxy: Awaited<ReturnType<typeof openPostgresProxy>>
let through: Connection
beforeAll(async () => {
  proxy = await openPostgresProxy(arena.databaseUrl)
  through = connect(proxy.url, { max: 4 })
})
afterEach(() => proxy.set('whole'))
afterAll(async () => {
  await through.close()
  await proxy.close()
})

const laterPlease = { code: 'service.unavailable', status: 503 }
const outcome = (reply: Awaited<ReturnType<typeof arena.send>>) => ({ code: errorOf(reply), status: reply.status })

describe('row 23: the line to the database breaks', () => {
  test.each(arena.endpoints)('%s: with the database away the caller is told to come again', async (path) => {
    const { actor, input } = await arena.target(path).ready()
    proxy.set('down')
    // What touches no table answers as ever.
    expect([laterPlease, { code: 'ok', status: 200 }]).toContainEqual(outcome(await arena.sendOver(through.db, actor, path, input)))
    tally.count('23', path)
  })

  test.each(keyed)('%s: lost before COMMIT, nothing is written, and the retry does it', async (path) => {
    const target = arena.target(path)
    const { actor, input } = await target.ready()
    target.spent()
    const key = arena.newKey()
    const before = await arena.writings()
    proxy.set('lost-before-commit')
    expect(outcome(await arena.sendOver(through.db, actor, path, input, { key }))).toEqual(laterPlease)
    await arena.untilQuiet()
    expect(await arena.writings()).toEqual(before)
    proxy.set('whole')
    const retry = await arena.sendOver(through.db, actor, path, input, { key })
    if (spendsElsewhere(path)) expect(errorOf(retry)).toBe('session.code_refused')
    else dataOf(retry)
    tally.count('23', path)
  })

  test.each(keyed)('%s: lost after COMMIT and before the reply, the retry gets the first answer and writes nothing more', async (path) => {
    const { actor, input } = await arena.sample(path)
    const key = arena.newKey()
    proxy.set('lost-after-commit')
    const cuts = proxy.cuts
    expect(outcome(await arena.sendOver(through.db, actor, path, input, { key }))).toEqual(laterPlease)
    expect(proxy.cuts).toBe(cuts + 1)
    proxy.set('whole')
    const committed = await arena.writings()
    const retry = await arena.sendOver(through.db, actor, path, input, { key })
    // Signed out is signed out, also when the answer was lost.
    if (endsSession(path)) expect(errorOf(retry)).toBe('session.required')
    else expect(dataOf(await arena.sendOver(through.db, actor, path, input, { key }))).toEqual(dataOf(retry))
    expect(await arena.writings()).toEqual(committed)
    tally.count('23', path)
  })

  test.each(keyed)('%s: a slow database changes no answer', async (path) => {
    const { actor, input } = await arena.sample(path)
    proxy.set({ slowMs: 4 })
    dataOf(await arena.sendOver(through.db, actor, path, input))
    tally.count('23', path)
  })

  test.each(keyed)('%s: broken off at each single statement, no half of it stays', async (path) => {
    const target = arena.target(path)
    for (let statement = 1; ; statement++) {
      if (spendsElsewhere(path)) target.spent()
      const { actor, input } = await target.ready()
      const before = await arena.writings()
      proxy.set({ cutAtStatement: statement })
      const cuts = proxy.cuts
      const reply = await arena.sendOver(through.db, actor, path, input)
      target.after(reply)
      await arena.untilQuiet()
      if (proxy.cuts === cuts) {
        dataOf(reply)
        return
      }
      // The statement is cut off before PostgreSQL gets it, COMMIT among them: so nothing of the call may be there.
      if (reply.envelope.ok) continue
      expect(outcome(reply)).toEqual(laterPlease)
      expect(await arena.writings()).toEqual(before)
      tally.count('23', path)
    }
  })
})

tally.mustHaveAttacked()
