import { asCallError, CallError } from './call-error'
import type { SecureBox } from './box'
import type { FileBytes } from './file-bytes'
import { isTooOld, next, step, type OutboxEvent } from './outbox-machine'
import type { Entry, EntryFile } from './outbox-entry'
import { dropEntry, filePlace, handOver, keepEntry, keepFile, loadEntries, sweep } from './outbox-shelf'

/** Everything the outbox needs of the world, so that a test can stop it at every await. */
export interface OutboxDeps {
  readonly box: SecureBox
  send(entry: Entry): Promise<unknown>
  storeFile(file: EntryFile & FileBytes): Promise<void>
  owner(): string | null
  now(): number
  newId(): Promise<string>
  /** In [0, 1) */
  share(): Promise<number>
  /** Calls back after `ms`; gives a function that prevents it. */
  wake(ms: number, go: () => void): () => void
  /** Does the work while no other tab does it; `waited`: another one did, a moment ago. */
  alone(work: (waited: boolean) => Promise<void>): Promise<void>
  /** Entries of whoever is signed in, after every change. */
  changed(entries: readonly Entry[]): void
}

export interface Submission {
  /** Of the draft. The same record and path again is the same wish; a new wish on an old record takes a new id. */
  readonly recordId: string
  readonly path: Entry['path']
  readonly input: unknown
  readonly files: readonly (FileBytes & Pick<EntryFile, 'fileId' | 'use'>)[]
  readonly title: string
  readonly route: string
}

export const createOutbox = (deps: OutboxDeps) => {
  const { box } = deps
  let entries: readonly Entry[] = []
  let openedFor: string | null = null
  let running = false
  let run: Promise<void> = Promise.resolve()
  let stopWaiting: (() => void) | null = null
  const givenUp = new Set<string>()
  let line: Promise<unknown> = Promise.resolve()

  /** One after the other: opening, submitting and giving up touch the same shelf. */
  const inLine = <T>(work: () => Promise<T>): Promise<T> => {
    const done = line.then(work)
    line = done.catch(() => undefined)
    return done
  }

  const show = (now: readonly Entry[]) => {
    entries = now
    deps.changed(now)
  }
  const replace = (entry: Entry) => show(entries.map((one) => (one.id === entry.id ? entry : one)))

  /** A full shelf does not stop an attempt: the same key makes a repetition harmless. */
  const apply = async (entry: Entry, event: OutboxEvent): Promise<Entry> => {
    const after = step(entry, event)
    if (after === entry || givenUp.has(entry.id)) return after
    replace(after)
    await keepEntry(box, after).catch(() => undefined)
    if (givenUp.has(entry.id)) await dropEntry(box, after).catch(() => undefined)
    return after
  }

  const attempt = async (pending: Entry): Promise<void> => {
    let entry = await apply(pending, { type: 'started' })
    const { files } = entry
    /** Never in another person's name: they may have changed places at any await. */
    const mayGoOn = () => deps.owner() === entry.owner && !givenUp.has(entry.id)
    try {
      if (isTooOld(entry, deps.now())) throw new CallError('client.too_old')
      for (const file of files.filter(({ stored }) => !stored)) {
        const bytes = (await box.get(filePlace(entry.owner, file.fileId))) as FileBytes | undefined
        if (!bytes) throw new CallError('client.file_lost')
        if (!mayGoOn()) return void (await apply(entry, { type: 'interrupted' }))
        await deps.storeFile({ ...file, ...bytes })
        entry = await apply(entry, { type: 'file-stored', fileId: file.fileId })
      }
      if (!mayGoOn()) return void (await apply(entry, { type: 'interrupted' }))
      const receipt = await deps.send(entry)
      await apply(entry, { type: 'answered', receipt, now: deps.now() })
      await Promise.all(files.map(({ fileId }) => box.remove(filePlace(entry.owner, fileId)).catch(() => undefined)))
    } catch (thrown) {
      const share = await deps.share().catch(() => 0)
      await apply(entry, { type: 'failed', error: asCallError(thrown), now: deps.now(), share })
    }
  }

  /** What another tab sent meanwhile is not sent again. */
  const catchUp = async (): Promise<void> => {
    const owner = openedFor
    const kept = owner === null ? [] : await loadEntries(box, owner, deps.now()).catch(() => [])
    const sent = new Map(kept.filter(({ state }) => state === 'sent').map((entry) => [entry.id, entry]))
    if (owner === openedFor) show(entries.map((entry) => sent.get(entry.id) ?? entry))
  }

  const sendAllDue = async (waited: boolean): Promise<void> => {
    try {
      if (waited) await catchUp()
      for (;;) {
        const owner = deps.owner()
        const what = owner !== null && owner === openedFor ? next(entries, deps.now()) : null
        if (what === null) return
        if ('waitMs' in what) return void (stopWaiting = deps.wake(what.waitMs, () => void flush()))
        await attempt(what.send)
      }
    } finally {
      // In the same moment as the last look: whatever is handed in from now on begins a new run.
      running = false
    }
  }

  /** Sends what is due, one at a time; resolves when nothing is. `nudge`: somebody came back or tapped, so the pauses end. */
  const flush = (nudge = false): Promise<void> => {
    if (nudge) show(entries.map((entry) => step(entry, { type: 'nudged' })))
    if (running) return run
    running = true
    stopWaiting?.()
    stopWaiting = null
    run = deps.alone(sendAllDue)
    return run
  }

  const takeUp = async (owner: string | null): Promise<void> => {
    if (owner !== openedFor) show([])
    const found = owner === null ? [] : await loadEntries(box, owner, deps.now())
    // What this very run is at stays as it is in memory; what another run was sending begins anew.
    const mine = new Map(running ? entries.map((entry) => [entry.id, entry]) : [])
    openedFor = owner
    show(found.filter(({ id }) => !givenUp.has(id)).map((entry) => mine.get(entry.id) ?? step(entry, { type: 'reopened' })))
    if (owner !== null) await sweep(box, owner, entries).catch(() => undefined)
  }

  const edit = async (current: Entry, event: OutboxEvent & { type: 'edited' }): Promise<Entry> => {
    // A file stays with the entry when the edited input still names it.
    const given = new Set(event.files.map(({ fileId }) => fileId))
    const still = current.files.filter(({ fileId }) => !given.has(fileId) && JSON.stringify(event.input).includes(fileId))
    const edited = step(current, { ...event, files: [...still, ...event.files] })
    if (edited === current) return current
    // In memory at once, or an attempt could begin with the old version while the new one is being kept.
    replace(edited)
    try {
      await keepEntry(box, edited)
    } catch (thrown) {
      if (entries.includes(edited)) replace(current)
      throw thrown
    }
    return edited
  }

  const accept = async (submission: Submission, owner: string): Promise<Entry> => {
    const { files: given, recordId, path, input, title, route } = submission
    const twin = () => entries.find((one) => one.recordId === recordId && one.path === path)
    const before = twin()
    if (before?.state === 'sending' || before?.state === 'sent') return before
    const [id, key] = [await deps.newId(), await deps.newId()]
    for (const file of given) await keepFile(box, owner, file)
    const now = deps.now()
    const files = given.map(({ fileId, use, mediaType }) => ({ fileId, use, mediaType, stored: false }))
    // Its attempt may have begun while the files were being kept: then it is frozen, and this gives it as it is.
    const current = twin()
    if (current) return edit(current, { type: 'edited', key, input, files, title, route, now })
    const entry: Entry = { id, key, keyedAt: now, recordId, owner, path, input, files, title, route, state: 'pending', attempts: 0, nextAt: 0, createdAt: now, error: null, receipt: null, sentAt: null }
    await keepEntry(box, entry)
    if (openedFor === owner) show([...entries, entry])
    return entry
  }

  return {
    flush,
    /** Takes up the entries of whoever is signed in now. */
    open: (): Promise<void> => inLine(() => takeUp(deps.owner())),
    /** Takes over what was kept for these, who are whoever is signed in now. */
    adopt: (former: readonly string[]): Promise<void> =>
      inLine(async () => {
        const owner = deps.owner()
        if (owner === null) return
        for (const from of former) await handOver(box, from, owner, deps.now())
        await takeUp(owner)
      }),
    /** Resolves when the entry is kept on the phone. The same record again is the same entry, edited unless it is on its way or sent. */
    submit: (submission: Submission): Promise<Entry> =>
      inLine(async () => {
        const owner = deps.owner()
        if (owner === null) throw new CallError('session.required')
        if (openedFor !== owner) await takeUp(owner)
        return accept(submission, owner).catch((thrown: unknown) => {
          throw thrown instanceof CallError ? thrown : new CallError('client.storage_full')
        })
      }),
    /** The person gives it up (放弃), the only way in which something unsent is deleted; clears a receipt too. */
    discard: (id: string): Promise<void> =>
      inLine(async () => {
        const entry = entries.find((one) => one.id === id)
        if (!entry) return
        givenUp.add(id)
        show(entries.filter((one) => one.id !== id))
        await dropEntry(box, entry)
      }),
  }
}

export type OutboxRunner = ReturnType<typeof createOutbox>
