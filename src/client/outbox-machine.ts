import type { CallError } from './call-error'
import type { Entry, EntryFile } from './outbox-entry'

/** Pure decisions of the outbox: nothing here waits, stores or sends. `share` is a random number in [0, 1). */
export type OutboxEvent =
  | { readonly type: 'reopened' }
  | { readonly type: 'started' }
  | { readonly type: 'file-stored'; readonly fileId: string }
  | { readonly type: 'answered'; readonly receipt: unknown; readonly now: number }
  | { readonly type: 'failed'; readonly error: CallError; readonly now: number; readonly share: number }
  | { readonly type: 'interrupted' }
  | { readonly type: 'nudged' }
  | { readonly type: 'edited'; readonly key: string; readonly input: unknown; readonly files: readonly EntryFile[]; readonly title: string; readonly route: string; readonly now: number }

const day = 86_400_000
/** The cloud keeps idempotency keys 90 days: well before that an old entry asks its owner instead of sending itself. */
export const maxAgeMs = 60 * day
export const maxBackoffMs = 300_000

/** 2–3 s after the first failure, doubling to 200–300 s: many phones that lost the same network do not come back at once. */
export const backoffMs = (attempts: number, share: number): number => Math.min(200_000, 2_000 * 2 ** Math.min(attempts - 1, 10)) * (1 + share / 2)

/** What may not happen in this state changes nothing. */
export const step = (entry: Entry, event: OutboxEvent): Entry => {
  switch (event.type) {
    case 'reopened':
    case 'interrupted':
      return entry.state === 'sending' ? { ...entry, state: 'pending' } : entry
    case 'started':
      return entry.state === 'pending' ? { ...entry, state: 'sending', attempts: entry.attempts + 1 } : entry
    case 'file-stored':
      return { ...entry, files: entry.files.map((file) => (file.fileId === event.fileId ? { ...file, stored: true } : file)) }
    case 'answered':
      return entry.state === 'sending' ? { ...entry, state: 'sent', input: null, files: [], error: null, receipt: event.receipt, sentAt: event.now } : entry
    case 'failed':
      return entry.state === 'sending' ? failed(entry, event.error, event.now, event.share) : entry
    case 'nudged':
      return entry.state === 'pending' && entry.nextAt > 0 ? { ...entry, nextAt: 0 } : entry
    case 'edited': {
      if (entry.state === 'sending' || entry.state === 'sent') return entry
      const { key, input, files, title, route, now } = event
      return { ...entry, key, keyedAt: now, input, files, title, route, state: 'pending', attempts: 0, nextAt: 0, error: null }
    }
  }
}

function failed(entry: Entry, { code, issues, requestId, retry }: CallError, now: number, share: number): Entry {
  const error = { code, issues, requestId }
  // A session that ended is nothing that is wrong with the entry: it goes out when its owner is back.
  if (retry === 'later' || code === 'session.required') {
    // The cloud has lost a file that it once had: it gets it again.
    const files = code === 'file.not_ready' ? entry.files.map((file) => ({ ...file, stored: false })) : entry.files
    return { ...entry, files, state: 'pending', nextAt: now + backoffMs(entry.attempts, share), error }
  }
  return { ...entry, state: retry === 'fix' ? 'needs-you' : 'rejected', error }
}

export const isTooOld = (entry: Entry, now: number): boolean => now - entry.keyedAt > maxAgeMs

/** ≤ 0 = due. Longer than the longest pause means that the phone's clock was set back: due as well. */
const waitMs = (entry: Entry, now: number): number => (entry.nextAt - now > maxBackoffMs ? 0 : entry.nextAt - now)

/** Two entries of one record go in the order in which they were handed in. */
const isBlocked = (entry: Entry, all: readonly Entry[]): boolean =>
  all.some((other) => other.recordId === entry.recordId && other.id !== entry.id && other.createdAt < entry.createdAt && (other.state === 'pending' || other.state === 'sending'))

/** What to send now, else how long to wait (ms); null = nothing waits. One in flight. */
export const next = (entries: readonly Entry[], now: number): { readonly send: Entry } | { readonly waitMs: number } | null => {
  if (entries.some((entry) => entry.state === 'sending')) return null
  const waiting = entries.filter((entry) => entry.state === 'pending' && !isBlocked(entry, entries)).sort((a, b) => a.createdAt - b.createdAt)
  const due = waiting.find((entry) => waitMs(entry, now) <= 0)
  if (due) return { send: due }
  return waiting.length > 0 ? { waitMs: Math.min(...waiting.map((entry) => waitMs(entry, now))) } : null
}
