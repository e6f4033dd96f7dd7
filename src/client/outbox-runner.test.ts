import fc from 'fast-check'
import { memoryBox, type SecureBox } from './box'
import { CallError } from './call-error'
import type { Entry } from './outbox-entry'
import { createOutbox, type OutboxDeps, type OutboxRunner, type Submission } from './outbox-runner'

const png = { mediaType: 'image/png', base64: 'iVBORw0KGgo=' }

/** The cloud as `seams.md` promises it: answers kept under (person, key), a record id that is unique, files by id. */
class SimulatedCloud {
  readonly rows: { recordId: string; owner: string; input: unknown }[] = []
  readonly files = new Set<string>()
  private readonly answers = new Map<string, unknown>()

  constructor(private readonly refusals: Map<string, CallError[]> = new Map()) {}

  store(fileId: string): void {
    this.files.add(fileId)
  }

  submit(owner: string, entry: Entry): unknown {
    const place = `${owner}/${entry.key}`
    if (this.answers.has(place)) return this.answers.get(place)
    const refusal = this.refusals.get(entry.recordId)?.shift()
    if (refusal) throw refusal
    if (entry.files.some(({ fileId }) => !this.files.has(fileId))) throw new CallError('file.not_ready')
    if (this.rows.some(({ recordId }) => recordId === entry.recordId)) throw new CallError('membership.already_applied')
    this.rows.push({ recordId: entry.recordId, owner, input: entry.input })
    const receipt = { number: `RH${this.rows.length}` }
    this.answers.set(place, receipt)
    return receipt
  }
}

/** A phone: what is in its box outlives the program, timers and running code do not. */
class Phone {
  readonly box = memoryBox()
  owner: string | null = 'p1'
  now = 1_800_000_000_000
  outbox!: OutboxRunner
  shown: readonly Entry[] = []
  private ids = 0
  private timers: { at: number; go: () => void }[] = []
  private life = 0

  constructor(private readonly cloud: SimulatedCloud, private readonly pass: <T>(name: string, work: () => T) => Promise<T>, private readonly fault: () => 'none' | 'lost' | 'reply lost' | 'twice') {
    void this.start()
  }

  /** Kills the running program, wherever it waits, and starts a new one. */
  start(): Promise<void> {
    const life = ++this.life
    this.timers = []
    this.shown = []
    const step = <T>(name: string, work: () => T | Promise<T>): Promise<T> => new Promise((resolve, reject) => {
      const settle = async () => {
        if (life !== this.life) return
        try {
          const value = await work()
          if (life === this.life) resolve(value)
        } catch (thrown) {
          if (life === this.life) reject(thrown)
        }
      }
      void this.pass(name, settle)
    })
    const box: SecureBox = {
      get: (key) => step('get', () => this.box.get(key)), set: (key, value) => step('set', () => this.box.set(key, value)), remove: (key) => step('remove', () => this.box.remove(key)), keys: (prefix) => step('keys', () => this.box.keys(prefix)), lasting: async () => true,
    }
    const network = <T>(name: string, work: () => T): Promise<T> => {
      const fault = this.fault()
      return step(`${name}, ${fault}`, () => {
        if (fault === 'lost') throw new CallError('network.offline')
        const first = work()
        if (fault === 'reply lost') throw new CallError('network.timeout')
        return fault === 'twice' ? work() : first
      })
    }
    const deps: OutboxDeps = {
      box,
      send: (entry) => { const owner = this.owner!; return network('send', () => this.cloud.submit(owner, entry)) },
      storeFile: ({ fileId }) => network('file', () => this.cloud.store(fileId)),
      owner: () => this.owner, now: () => this.now, newId: () => step('id', () => `id-${(this.ids += 1)}`), share: async () => 0.5,
      wake: (ms, go) => {
        const timer = { at: this.now + ms, go: () => { if (life === this.life) go() } }
        this.timers.push(timer)
        return () => void (this.timers = this.timers.filter((one) => one !== timer))
      },
      alone: (work) => work(false),
      changed: (entries) => { if (life === this.life) this.shown = entries },
    }
    this.outbox = createOutbox(deps)
    return this.outbox.open().then(() => this.outbox.flush(true))
  }

  /** false = nothing is left to wait for */
  passTime(): boolean {
    const timer = this.timers.sort((a, b) => a.at - b.at).shift()
    if (!timer) return false
    this.now = Math.max(this.now, timer.at)
    timer.go()
    return true
  }
}

const submission = (recordId: string, name = '王'): Submission => ({ recordId, path: 'membership.submitJoin', input: { name, signatureFileId: `file-${recordId}` }, files: [{ fileId: `file-${recordId}`, use: 'signature', ...png }], title: '入会申请', route: 'x' })
const straight = async <T,>(_: string, work: () => T): Promise<T> => work()
const settled = async (turns = 60): Promise<void> => {
  for (let turn = 0; turn < turns; turn += 1) await Promise.resolve()
}
const steadyPhone = (cloud: SimulatedCloud, fault: 'none' | 'lost' | 'reply lost' | 'twice' = 'none') => new Phone(cloud, straight, () => fault)

it('ends every accepted draft in exactly one row, or keeps it in its owner\'s sight, wherever the program is killed and whatever the network loses', async () => {
  const faults = fc.array(fc.constantFrom('none' as const, 'lost' as const, 'reply lost' as const, 'twice' as const), { maxLength: 25 })
  const refusals = fc.array(fc.constantFrom('request.invalid' as const, 'role.refused' as const, 'internal.unexpected' as const, 'request.in_flight' as const), { maxLength: 2 })
  await fc.assert(fc.asyncProperty(fc.scheduler(), faults, refusals, fc.array(fc.nat(25), { maxLength: 4 }), fc.integer({ min: 1, max: 3 }), async (scheduler, plan, refused, lives, drafts) => {
    const cloud = new SimulatedCloud(new Map([['r0', refused.map((code) => new CallError(code))]]))
    const waiting = [...plan]
    const phone = new Phone(cloud, (name, work) => scheduler.schedule(Promise.resolve(), name).then(work), () => waiting.shift() ?? 'none')
    const run = async (steps: number) => {
      for (let at = 0; at < steps; at += 1) {
        await settled()
        if (scheduler.count() > 0) await scheduler.waitOne()
        else if (!phone.passTime()) return
      }
    }
    const accepted = new Set<string>()
    for (let draft = 0; draft < drafts; draft += 1) void phone.outbox.submit(submission(`r${draft}`)).then(() => { accepted.add(`r${draft}`); void phone.outbox.flush(true) }, () => undefined)
    for (const steps of lives) {
      await run(steps)
      void phone.start()
    }
    await run(5_000)
    const count = (recordId: string) => cloud.rows.filter((row) => row.recordId === recordId).length
    for (let draft = 0; draft < drafts; draft += 1) {
      const recordId = `r${draft}`
      expect(count(recordId)).toBeLessThanOrEqual(1)
      const seen = phone.shown.filter((entry) => entry.recordId === recordId)
      expect(seen.length).toBeLessThanOrEqual(1)
      if (!accepted.has(recordId)) continue
      expect(seen).toHaveLength(1)
      if (recordId === 'r0' && refused.some((code) => code === 'request.invalid' || code === 'role.refused')) expect(['sent', 'needs-you', 'rejected']).toContain(seen[0]!.state)
      else expect(seen[0]!.state).toBe('sent')
      expect(count(recordId)).toBe(seen[0]!.state === 'sent' ? 1 : 0)
    }
  }), { numRuns: 300 })
})

it('sends the same key again after a lost reply, and shows the receipt of the one row', async () => {
  const cloud = new SimulatedCloud()
  const faults: ('reply lost' | 'none')[] = ['none', 'reply lost', 'none']
  const phone = new Phone(cloud, straight, () => faults.shift() ?? 'none')
  await phone.outbox.submit(submission('r1'))
  await phone.outbox.flush()
  expect(phone.shown).toMatchObject([{ state: 'pending', attempts: 1, error: { code: 'network.timeout' } }])
  phone.passTime()
  await settled()
  expect(phone.shown).toMatchObject([{ state: 'sent', attempts: 2, receipt: { number: 'RH1' }, input: null }])
  expect(cloud.rows).toHaveLength(1)
})

it('shows and sends nothing of one person while another is signed in, and goes on when the owner is back', async () => {
  const cloud = new SimulatedCloud()
  const phone = steadyPhone(cloud)
  await settled()
  phone.owner = 'p1'
  await phone.outbox.submit(submission('r1'))
  phone.owner = 'p2'
  await phone.outbox.open()
  await phone.outbox.flush(true)
  expect(phone.shown).toEqual([])
  expect(cloud.rows).toEqual([])
  phone.owner = 'p1'
  await phone.outbox.open()
  await phone.outbox.flush(true)
  expect(cloud.rows).toMatchObject([{ recordId: 'r1', owner: 'p1' }])
})

it('does not send under the next person\'s name when people change while a file is on its way', async () => {
  const cloud = new SimulatedCloud()
  const phone = steadyPhone(cloud)
  await phone.outbox.submit(submission('r1'))
  const store = cloud.store.bind(cloud)
  cloud.store = (fileId) => { store(fileId); phone.owner = 'p2' }
  await phone.outbox.flush()
  expect(cloud.rows).toEqual([])
  phone.owner = 'p1'
  await phone.outbox.open()
  expect(phone.shown).toMatchObject([{ recordId: 'r1', state: 'pending', files: [{ stored: true }] }])
})

it('treats a second tap as the same wish, and a correction after a refusal as a new key on the same record', async () => {
  const cloud = new SimulatedCloud(new Map([['r1', [new CallError('request.invalid', [{ path: 'name', reason: 'name' }])]]]))
  const phone = steadyPhone(cloud)
  const first = await phone.outbox.submit(submission('r1'))
  await phone.outbox.flush()
  expect(phone.shown).toMatchObject([{ id: first.id, state: 'needs-you', error: { issues: [{ path: 'name', reason: 'name' }] } }])
  const corrected = await phone.outbox.submit({ ...submission('r1', '王小明'), files: [] })
  expect(corrected).toMatchObject({ id: first.id, recordId: 'r1', state: 'pending' })
  expect(corrected.key).not.toBe(first.key)
  await phone.outbox.flush()
  const again = await phone.outbox.submit(submission('r1', '王小明'))
  expect(again).toMatchObject({ id: first.id, state: 'sent', receipt: { number: 'RH1' } })
  expect(cloud.rows).toMatchObject([{ recordId: 'r1', input: { name: '王小明' } }])
  expect(phone.shown).toHaveLength(1)
})

it('keeps unsent things over a restart and forgets one only when its owner gives it up', async () => {
  const cloud = new SimulatedCloud()
  const phone = steadyPhone(cloud, 'lost')
  const kept = await phone.outbox.submit(submission('r1'))
  const dropped = await phone.outbox.submit(submission('r2'))
  await phone.outbox.flush()
  await phone.outbox.discard(dropped.id)
  await phone.start()
  expect(phone.shown.map(({ id }) => id)).toEqual([kept.id])
  expect((await phone.box.keys('')).sort()).toEqual([`entry:p1:${kept.id}`, 'file:p1:file-r1'])
})

it('leaves nothing but the receipt in the box when it is sent', async () => {
  const phone = steadyPhone(new SimulatedCloud())
  const { id } = await phone.outbox.submit(submission('r1'))
  await phone.outbox.flush()
  expect(await phone.box.keys('')).toEqual([`entry:p1:${id}`])
  expect(JSON.stringify(await phone.box.get(`entry:p1:${id}`))).not.toContain('王')
})

it('says so when the phone has no room, and accepts nothing', async () => {
  const phone = steadyPhone(new SimulatedCloud())
  await settled()
  phone.box.set = () => Promise.reject(new Error('full'))
  await expect(phone.outbox.submit(submission('r1'))).rejects.toMatchObject({ code: 'client.storage_full' })
  expect(phone.shown).toEqual([])
})

it('asks the person about an entry that lay for two months, instead of sending it', async () => {
  const cloud = new SimulatedCloud()
  const phone = steadyPhone(cloud)
  await phone.outbox.submit(submission('r1'))
  phone.now += 61 * 86_400_000
  await phone.outbox.flush()
  expect(phone.shown).toMatchObject([{ state: 'needs-you', error: { code: 'client.too_old' } }])
  expect(cloud.rows).toEqual([])
})

it('refuses to take anything from a guest', async () => {
  const phone = steadyPhone(new SimulatedCloud())
  phone.owner = null
  await expect(phone.outbox.submit(submission('r1'))).rejects.toMatchObject({ code: 'session.required' })
})
