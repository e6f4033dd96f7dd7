import { read, remove, write } from './storage'

/**
 * Who is signed in here. The token lies in plain storage: no cookies (seams: bearer everywhere), and a token that script
 * must be able to send cannot be hidden from script. It is opaque, revocable, 30 days at most; the host's
 * content-security-policy keeps foreign script out. In WeChat's own functions there is no token: WeChat vouches.
 */
export interface SignedIn {
  readonly personId: string
  readonly token: string | null
}

const place = 'session'
const lastOwnerPlace = 'session-last-owner'
let current: SignedIn | null = null
const listeners = new Set<() => void>()

/** Reads again what is stored: on launch, and when another tab changed it. Whether it still counts says the cloud: clocks of phones are wrong. */
export const loadSignedIn = (): SignedIn | null => (current = read<SignedIn>(place) ?? null)

export const signedIn = (): SignedIn | null => current

/** Whose drafts, answers and outbox are meant now; null = a guest's. */
export const owner = (): string | null => current?.personId ?? null

/** The last person who was signed in on this phone, kept over an expired session: somebody else coming next wipes their data. */
export const lastOwner = (): string | null => read<string>(lastOwnerPlace) ?? null

export const setSignedIn = (next: SignedIn | null): void => {
  current = next
  if (next === null) remove(place)
  else {
    write(place, next)
    write(lastOwnerPlace, next.personId)
  }
  listeners.forEach((tell) => tell())
}

export const forgetLastOwner = (): void => remove(lastOwnerPlace)

/** Told after every change of person or token. */
export const onSignedIn = (tell: () => void): (() => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}
