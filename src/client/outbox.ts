import { create } from 'zustand'
import type { InputOf, Path } from '@/features/contracts'
import { alone } from './alone'
import { call } from './call'
import { CallError } from './call-error'
import { asDevice } from './device'
import { onRegained } from './network'
import { newRecordId } from './new-record-id'
import { isUnsent, type Entry, type EntryFile } from './outbox-entry'
import { createOutbox } from './outbox-runner'
import { readSource, type FileSource } from './file-source'
import { randomBytes } from './random'
import { secureBox } from './secure-box'
import { onSignedIn, owner, signedIn } from './session-token'
import { storeFile } from './store-file'

export interface OutboxSubmission<P extends Path> {
  readonly recordId: string
  readonly path: P
  readonly input: InputOf<P>
  /** Sent before the submission, which names their ids. */
  readonly files?: readonly { readonly fileId: string; readonly use: EntryFile['use']; readonly source: FileSource }[]
  /** What the person calls it: 「入会申请」 */
  readonly title: string
  /** The page that shows it, from the root: `features/membership/pages/status/index?id=…` */
  readonly route: string
  /** Nobody needs to sign in for it: then it goes out in the name of this phone alone. */
  readonly guest?: boolean
}

interface OutboxView {
  readonly entries: readonly Entry[]
  /** What was handed in here without an account. */
  readonly guests: readonly Entry[]
  /** false: this browser can keep nothing safely, so unsent things are gone when the page is closed. */
  readonly lasting: boolean
}

/** For stores; pages use `useOutbox`. */
export const useOutboxEntries = create<OutboxView>(() => ({ entries: [], guests: [], lasting: true }))

let vouchedFor: string | null = null

/** No token says who calls in WeChat's functions: once a run the cloud is asked, before anything goes out in somebody's name. */
const vouch = async (): Promise<void> => {
  const who = signedIn()
  if (who === null || who.token !== null || who.personId === vouchedFor) return
  const me = await call('account.me', {})
  if (me?.personId !== who.personId) throw new CallError('session.required')
  vouchedFor = who.personId
}

const phone = {
  box: secureBox,
  alone,
  now: () => Date.now(),
  newId: newRecordId,
  share: async () => (await randomBytes(1))[0]! / 256,
  wake: (ms: number, go: () => void) => {
    const timer = setTimeout(go, ms)
    return () => clearTimeout(timer)
  },
}

const runner = createOutbox({
  ...phone,
  // Types end at the box: what comes out of it is what `submit` took in.
  send: async ({ path, input, key }) => {
    await vouch()
    return call(path, input as InputOf<Path>, { key })
  },
  storeFile: async ({ fileId, use, mediaType, base64 }) => {
    await vouch()
    await storeFile({ fileId, use, mediaType, base64 })
  },
  owner,
  changed: (entries) => useOutboxEntries.setState({ entries }),
})

/** Never in the name of a person: whoever signs in later did not say it. */
const guestRunner = createOutbox({
  ...phone,
  send: ({ path, input, key }) => asDevice((device) => call(path, { ...(input as object), ...device } as InputOf<Path>, { key, guest: true })),
  storeFile: ({ fileId, use, mediaType, base64 }) => asDevice((guest) => storeFile({ fileId, use, mediaType, base64, guest })),
  owner: () => 'guest',
  changed: (guests) => useOutboxEntries.setState({ guests }),
})

const flushAll = (): Promise<void> => Promise.all([runner.flush(true), guestRunner.flush(true)]).then(() => undefined)

const reopen = () => void runner.open().then(() => runner.flush(true), () => undefined)

export const outbox = {
  /** Resolves when it is kept on the phone, not when it is sent: show 「等待发送」 until `entry.state` is `sent`. Throws a CallError. */
  async submit<P extends Path>({ files = [], guest = false, ...wanted }: OutboxSubmission<P>): Promise<Entry> {
    const lane = guest && owner() === null ? guestRunner : runner
    const read = await Promise.all(files.map(async ({ fileId, use, source }) => ({ fileId, use, ...(await readSource(source)) })))
    const entry = await lane.submit({ ...wanted, files: read })
    void lane.flush(true)
    return entry
  },
  /** On a tap, or when the mini-program is shown again: whoever came back does not wait for the pause to end. */
  flush: flushAll,
  /** Records that staff have put into this person's: what they left unsent on this phone goes out too. */
  adopt: (former: readonly string[]): Promise<void> => runner.adopt(former).then(() => runner.flush(true)),
  /** 放弃, asked for and confirmed by the person; also clears a receipt. */
  discard: async (id: string): Promise<void> => {
    await runner.discard(id)
    await guestRunner.discard(id)
  },
  /** What would be lost: asked about before signing out. */
  unsent: (): readonly Entry[] => useOutboxEntries.getState().entries.filter((entry) => entry.owner === owner() && isUnsent(entry)),
  /** On signing out: `receipts` leaves what is unsent where it is. */
  discardAll: async (what: 'everything' | 'receipts' = 'everything'): Promise<void> => {
    for (const entry of useOutboxEntries.getState().entries) if (what === 'everything' || !isUnsent(entry)) await runner.discard(entry.id)
  },
}

/** Once, at launch. */
export const startOutbox = (): void => {
  onSignedIn(reopen)
  onRegained(() => void flushAll())
  void guestRunner.open().then(() => guestRunner.flush(true), () => undefined)
  void secureBox.lasting().then((lasting) => useOutboxEntries.setState({ lasting }), () => useOutboxEntries.setState({ lasting: false }))
  reopen()
}

/** Everything that the person handed in from this phone, oldest first; nobody else's. */
export const useOutbox = (): { entries: readonly Entry[]; lasting: boolean } => {
  const { entries, lasting } = useOutboxEntries()
  const me = owner()
  return { entries: entries.filter((entry) => entry.owner === me), lasting }
}

/** The entry of one record: what its page shows while the cloud does not know it yet. */
export const useEntry = (recordId: string | undefined, path?: Path): Entry | undefined =>
  useOutbox().entries.filter((entry) => entry.recordId === recordId && (path === undefined || entry.path === path)).pop()

/** What was handed in on this phone without an account, oldest first. */
export const useGuestEntries = (): readonly Entry[] => useOutboxEntries(({ guests }) => guests)
