import { alone } from './alone.h5'
import { memoryBox } from './box'
import { createOutbox, type Submission } from './outbox-runner'

/** The browser's own, as far as it is used here: one holder, the others in line. */
class Locks {
  private tail: Promise<unknown> = Promise.resolve()
  private held = 0

  request(_: string, ...rest: unknown[]): Promise<unknown> {
    const work = rest.at(-1) as (lock: object | null) => unknown
    if (rest.length === 2 && this.held > 0) return Promise.resolve(work(null))
    this.held += 1
    const done = this.tail.then(() => work({})).finally(() => { this.held -= 1 })
    this.tail = done.catch(() => undefined)
    return done
  }
}

const give = (locks: unknown) => Object.defineProperty(globalThis, 'navigator', { value: { locks }, configurable: true })
const form: Submission = { recordId: 'r1', path: 'membership.submitJoin', input: {}, files: [], title: '入会申请', route: 'x' }

/** Two tabs of one browser: what one keeps, the other finds. */
const twoTabs = async () => {
  const box = memoryBox()
  const sent: string[] = []
  let ids = 0
  const tab = (name: string) => createOutbox({
    box, alone, owner: () => 'p1', now: () => 1_800_000_000_000, newId: async () => `id-${(ids += 1)}`, share: async () => 0.5, wake: () => () => undefined, changed: () => undefined,
    storeFile: async () => undefined,
    send: async () => {
      await Promise.resolve()
      sent.push(name)
      return { number: 'RH1' }
    },
  })
  const [one, other] = [tab('one'), tab('other')]
  await one.open()
  await one.submit(form)
  await other.open()
  await Promise.all([one.flush(true), other.flush(true)])
  return sent
}

it('what waits goes out of one tab only, though both see it', async () => {
  give(new Locks())
  expect(await twoTabs()).toHaveLength(1)
})

it.each([['knows no locks', undefined], ['refuses them', { request: () => Promise.reject(new DOMException('no', 'SecurityError')) }]])('a browser that %s sends all the same', async (_, locks) => {
  give(locks)
  expect((await twoTabs()).length).toBeGreaterThan(0)
})
