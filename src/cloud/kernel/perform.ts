import { randomBytes, randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { uuidv7 } from '@/contract/ids'
import type { Services } from '@/cloud/adapters/services'
import { writeAudit, type AuditRow } from './audit'
import { isClash } from './database-trouble'
import type { Call, Parts, Trace } from './dispatch'
import type { Actor, AuditEntry, Context, Db } from './handler'
import { claimKey, keepAnswer, type Attempt } from './idempotency'
import { describeError } from './log'
import { checkOutput } from './parse'
import { Refusal } from './refusal'
import type { Operation } from './router'

const keyShape = /^[A-Za-z0-9_-]{8,80}$/

/** Who may repeat a write: somebody known, under a key of theirs. A public write takes no key (see the contract). */
const attemptOf = (call: Call, operation: Operation, actor: Actor | null): Attempt | null => {
  if (operation.spec.access === 'public' || !actor) return null
  if (call.key === undefined || !keyShape.test(call.key)) throw new Refusal('request.key_missing')
  return { actorId: actor.personId, key: call.key, path: operation.path, input: call.input }
}

/** What is asked outside counts there once (a code, a look-up that costs): a call that asked is not done twice. */
const watched = (services: Services, onAsked: () => void): Services => ({
  ...services,
  get wechat() {
    onAsked()
    return services.wechat
  },
  get identity() {
    onAsked()
    return services.identity ?? null
  },
})

/**
 * After a clash: so long the other one has for itself. Whoever comes back at once may take the row from under it before it
 * has woken up, and both clash again.
 */
const pauseMs = [20, 80] as const
const mostAgain = 2

/** From the parsed input to the committed, checked answer. */
export const perform = async (parts: Parts, call: Call, trace: Trace, operation: Operation, actor: Actor | null, input: unknown): Promise<unknown> => {
  const entries: AuditEntry[] = []
  const effects: (() => Promise<void>)[] = []
  let askedOutside = false
  const services = watched(parts.services, () => {
    askedOutside = true
  })
  const run = async (db: Db): Promise<{ readonly output: unknown; readonly rows: readonly AuditRow[] }> => {
    const context: Context = {
      db,
      actor,
      now: trace.now,
      requestId: trace.requestId,
      address: call.caller.address,
      services,
      vault: parts.vault,
      platform: call.caller.platform ?? null,
      audit: (entry) => void entries.push(entry),
      afterCommit: (effect) => void effects.push(effect),
      newId: () => uuidv7(randomBytes(16), trace.now.getTime()),
    }
    const output = await operation.run(context, input)
    // Every write leaves at least one row.
    if (entries.length === 0 && operation.spec.kind === 'write') entries.push({})
    const common = { requestId: trace.requestId, actorId: actor?.personId ?? null, outcome: 'ok', at: trace.now }
    return { output: checkOutput(operation.spec, output), rows: entries.map((entry) => ({ action: operation.path, ...entry, ...common })) }
  }
  const runPlainly = async (db: Db): Promise<unknown> => {
    const { output, rows } = await run(db)
    await writeAudit(db, rows)
    return output
  }

  if (operation.spec.kind === 'read') return runPlainly(parts.db)

  const attempt = attemptOf(call, operation, actor)
  const write = () =>
    parts.db.transaction().execute(async (trx) => {
      if (!attempt) return runPlainly(trx)
      const claim = await claimKey(trx, parts.vault, attempt, trace.now, parts.twinWaitMs ?? 5_000)
      if (claim !== 'first') return claim.answer
      const { output, rows } = await run(trx)
      await keepAnswer(trx, parts.vault, attempt, output, rows)
      return output
    })
  const persist = async (left: number): Promise<unknown> => {
    try {
      return await write()
    } catch (error) {
      if (!isClash(error) || askedOutside || left === 0) throw error
    }
    // What was rolled back has taken its key, its audit and its effects along.
    entries.length = 0
    effects.length = 0
    parts.log.info({ requestId: trace.requestId, path: operation.path }, 'two calls clashed: once more')
    await pause(randomInt(...pauseMs))
    return persist(left - 1)
  }
  const answer = await persist(mostAgain)
  // Awaited, because a function is frozen once it has answered.
  for (const effect of effects) {
    await effect().catch((error: unknown) => parts.log.error({ requestId: trace.requestId, path: operation.path, ...describeError(error) }, 'effect after commit'))
  }
  return answer
}
