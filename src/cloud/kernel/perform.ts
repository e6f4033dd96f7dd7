import { randomBytes } from 'node:crypto'
import { uuidv7 } from '@/contract/ids'
import { writeAudit } from './audit'
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

/** From the parsed input to the committed, checked answer. */
export const perform = async (parts: Parts, call: Call, trace: Trace, operation: Operation, actor: Actor | null, input: unknown): Promise<unknown> => {
  const entries: AuditEntry[] = []
  const effects: (() => Promise<void>)[] = []
  const run = async (db: Db): Promise<unknown> => {
    const context: Context = {
      db,
      actor,
      now: trace.now,
      requestId: trace.requestId,
      address: call.caller.address,
      services: parts.services,
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
    await writeAudit(db, entries.map((entry) => ({ action: operation.path, ...entry, ...common })))
    return checkOutput(operation.spec, output)
  }

  if (operation.spec.kind === 'read') return run(parts.db)

  const attempt = attemptOf(call, operation, actor)
  const answer = await parts.db.transaction().execute(async (trx) => {
    if (!attempt) return run(trx)
    const claim = await claimKey(trx, parts.vault, attempt, trace.now, parts.twinWaitMs ?? 5_000)
    if (claim !== 'first') return claim.answer
    const fresh = await run(trx)
    await keepAnswer(trx, parts.vault, attempt, fresh)
    return fresh
  })
  // Awaited, because a function is frozen once it has answered.
  for (const effect of effects) {
    await effect().catch((error: unknown) => parts.log.error({ requestId: trace.requestId, path: operation.path, ...describeError(error) }, 'effect after commit'))
  }
  return answer
}
