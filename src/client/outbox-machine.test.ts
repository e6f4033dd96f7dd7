import fc from 'fast-check'
import { CallError, retryOf, clientRules, type AnyCode } from './call-error'
import { errorRules } from '@/contract/errors'
import { backoffMs, isTooOld, maxAgeMs, maxBackoffMs, next, step, type OutboxEvent } from './outbox-machine'
import type { Entry } from './outbox-entry'

const now = 1_800_000_000_000
const entry: Entry = {
  id: 'e1', key: 'k1', keyedAt: now, recordId: 'r1', owner: 'p1', path: 'membership.submitJoin', input: { name: '王' }, title: '入会申请', route: 'x', state: 'pending', attempts: 0, nextAt: 0, createdAt: now, error: null, receipt: null, sentAt: null,
  files: [{ fileId: 'f1', use: 'signature', mediaType: 'image/png', stored: true }],
}
const sending = step(entry, { type: 'started' })
const failing = (code: AnyCode) => step(sending, { type: 'failed', error: new CallError(code), now, share: 0 })
const codes = [...Object.keys(errorRules), ...Object.keys(clientRules)] as AnyCode[]

it.each(codes)('waits, asks or gives up as the rule of %s says', (code) => {
  const expected = code === 'session.required' ? 'pending' : { later: 'pending', fix: 'needs-you', never: 'rejected' }[retryOf(code)]
  expect(failing(code)).toMatchObject({ state: expected, input: entry.input, key: 'k1', error: { code } })
})

it('starts a person\'s entry again that was being sent when the mini-program was closed', () => {
  expect(step(sending, { type: 'reopened' })).toMatchObject({ state: 'pending', key: 'k1' })
})

it('keeps only the receipt of what is sent', () => {
  expect(step(sending, { type: 'answered', receipt: { number: 'RH1' }, now })).toMatchObject({ state: 'sent', input: null, files: [], receipt: { number: 'RH1' }, sentAt: now })
})

it('gives an edited entry a new key and the same record id, and leaves alone what is on its way or sent', () => {
  const edit: OutboxEvent = { type: 'edited', key: 'k2', input: { name: '李' }, files: [], title: 't', route: 'y', now: now + 5 }
  const refused = failing('membership.letter_changed')
  expect(step(refused, edit)).toMatchObject({ key: 'k2', keyedAt: now + 5, recordId: 'r1', id: 'e1', state: 'pending', attempts: 0, error: null })
  expect(step(sending, edit)).toBe(sending)
  const sent = step(sending, { type: 'answered', receipt: {}, now })
  expect(step(sent, edit)).toBe(sent)
})

it('sends a file again that the cloud says it has not got', () => {
  expect(failing('file.not_ready').files).toMatchObject([{ fileId: 'f1', stored: false }])
  expect(failing('network.timeout').files).toMatchObject([{ fileId: 'f1', stored: true }])
})

it('pauses 2 seconds to 5 minutes, never less after more failures', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempts, share) => {
    expect(backoffMs(attempts, share)).toBeGreaterThanOrEqual(2_000)
    expect(backoffMs(attempts, share)).toBeLessThanOrEqual(maxBackoffMs)
    expect(backoffMs(attempts + 1, share)).toBeGreaterThanOrEqual(backoffMs(attempts, share))
  }))
})

it('does not wait for years when the phone\'s clock was set back', () => {
  const waiting = failing('network.offline')
  expect(next([waiting], now)).toEqual({ waitMs: 2_000 })
  expect(next([waiting], now - 365 * 86_400_000)).toEqual({ send: waiting })
})

it('sends one at a time, the oldest first, and those of one record in their order', () => {
  const later: Entry = { ...entry, id: 'e2', recordId: 'r2', createdAt: now + 1 }
  expect(next([later, entry], now)).toEqual({ send: entry })
  expect(next([sending, later], now)).toBeNull()
  const paused = failing('network.offline')
  const sameRecord: Entry = { ...entry, id: 'e3', createdAt: now + 2 }
  expect(next([paused, sameRecord], now)).toEqual({ waitMs: 2_000 })
  expect(next([paused, sameRecord, later], now)).toEqual({ send: later })
})

it('asks the person about what is older than the cloud remembers keys, measured from the key', () => {
  expect(isTooOld(entry, now + maxAgeMs)).toBe(false)
  expect(isTooOld(entry, now + maxAgeMs + 1)).toBe(true)
  expect(maxAgeMs).toBeLessThan(90 * 86_400_000)
})

it('never leaves `sent`, whatever happens afterwards', () => {
  const sent = step(sending, { type: 'answered', receipt: { number: 'RH1' }, now })
  const events: OutboxEvent[] = [{ type: 'reopened' }, { type: 'started' }, { type: 'interrupted' }, { type: 'nudged' }, { type: 'failed', error: new CallError('request.invalid'), now, share: 0 }, { type: 'answered', receipt: {}, now }]
  for (const event of events) expect(step(sent, event)).toBe(sent)
})
