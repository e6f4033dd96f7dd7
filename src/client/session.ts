import { create } from 'zustand'
import type { OutputOf } from '@/features/contracts'
import { wipeAnswers } from './answers'
import { asCallError } from './call-error'
import { call } from './call'
import { adoptGuestDrafts, wipeDrafts } from './drafts'
import { onRegained } from './network'
import { outbox } from './outbox'
import { forgetLastOwner, lastOwner, loadSignedIn, onSignedIn, owner, setSignedIn, signedIn } from './session-token'
import { read, remove, write } from './storage'

export type Me = NonNullable<OutputOf<'account.me'>>
export type NewSession = OutputOf<'account.demoSignIn'>

interface SessionState {
  /** `starting` until the cloud said once who this is, or could not be asked. */
  readonly status: 'starting' | 'guest' | 'person'
  /** Last known; null for a guest, and for a person whom the cloud could not be asked about yet. */
  readonly me: Me | null
  refresh(): Promise<void>
  /**
   * `unsent`: there is something that was not sent; ask 「先发送 / 放弃」 and call again with 'discard', or flush first.
   * 'keep' leaves it sealed under its owner, unseen until they are back. Drafts and answers go in every case.
   */
  signOut(unsent?: 'ask' | 'discard' | 'keep'): Promise<'done' | 'unsent'>
}

const mePlace = 'session-me'
/** Who could not be asked about is asked for again after 3, 6, 12 and 24 s, and as soon as the network is back. */
const firstPauseMs = 3_000
const mostTries = 4
let lost = 0
let again: ReturnType<typeof setTimeout> | undefined

/** Nothing of the last person is left for the next one (drafts, answers). What is unsent stays sealed under its owner. */
const wipe = (personId: string): void => {
  wipeDrafts(personId)
  wipeAnswers(personId)
  remove(mePlace)
}

const comes = (personId: string): void => {
  const last = lastOwner()
  if (last !== null && last !== personId) wipe(last)
  adoptGuestDrafts(personId, Date.now())
}

const keptMe = (): Me | null => {
  const kept = read<Me>(mePlace) ?? null
  return kept?.personId === owner() ? kept : null
}

export const useSession = create<SessionState>((set) => ({
  status: 'starting',
  me: null,
  refresh: async () => {
    const asked = signedIn()
    try {
      const me = await call('account.me', {})
      lost = 0
      clearTimeout(again)
      if (signedIn() !== asked) return
      if (me === null) return setSignedIn(null)
      if (me.personId !== owner()) {
        // In WeChat's functions nobody signs in by hand: the cloud says who calls.
        comes(me.personId)
        setSignedIn({ personId: me.personId, token: asked?.token ?? null })
      }
      if (me.formerIds !== undefined) void outbox.adopt(me.formerIds).catch(() => undefined)
      write(mePlace, me)
      set({ status: 'person', me })
    } catch (thrown) {
      const offline = asCallError(thrown).retry === 'later'
      if (offline) askAgain()
      set(({ status }) => (offline && status === 'starting' ? { status: owner() === null ? 'guest' : 'person', me: keptMe() } : {}))
    }
  },
  signOut: async (unsent = 'ask') => {
    const who = owner()
    if (who === null) return 'done'
    if (unsent === 'ask' && outbox.unsent().length > 0) return 'unsent'
    await outbox.discardAll(unsent === 'discard' ? 'everything' : 'receipts')
    // Without a network the token ends on this phone only, and by itself after 30 days: a shared phone must always let go.
    await call('account.signOut', {}, { timeoutMs: 5_000 }).catch(() => undefined)
    leave(who)
    return 'done'
  },
}))

function askAgain(): void {
  clearTimeout(again)
  lost += 1
  if (lost <= mostTries) again = setTimeout(() => void useSession.getState().refresh(), firstPauseMs * 2 ** (lost - 1))
}

onRegained(() => {
  if (lost > 0) void useSession.getState().refresh()
})

function leave(who: string): void {
  wipe(who)
  wipeDrafts(null)
  forgetLastOwner()
  setSignedIn(null)
}

/** After any way of signing in. */
export const begin = async ({ token, personId }: NewSession): Promise<void> => {
  comes(personId)
  setSignedIn({ token, personId })
  await useSession.getState().refresh()
}

/** What the phone alone knows of whoever is signed in now. */
const resume = (): void => useSession.setState(owner() === null ? { status: 'guest', me: null } : { status: 'person', me: keptMe() })
onSignedIn(resume)

/** Once, at launch, before the first page draws: who was here last, then the news of the cloud. */
export const startSession = (): void => {
  loadSignedIn()
  if (owner() !== null) resume()
  void useSession.getState().refresh().finally(() => {
    if (useSession.getState().status === 'starting') resume()
  })
}
