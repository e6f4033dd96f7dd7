import { randomBytes } from 'node:crypto'
import { errorRules, type Envelope, type ErrorCode } from '@/contract/errors'
import { uuidv7 } from '@/contract/ids'
import type { Services } from '@/cloud/adapters/services'
import { writeAudit } from './audit'
import { authorise } from './authorise'
import { isClosedAccount, isDatabaseTrouble } from './database-trouble'
import type { Actor, Db } from './handler'
import { identify, type Caller } from './identify'
import { bucketsOf, countStranger, judge } from './limits'
import { describeError, type Log } from './log'
import { measure } from './measure'
import { parseInput } from './parse'
import { perform } from './perform'
import { Refusal } from './refusal'
import { createRouter, type Features, type Operation } from './router'
import type { Vault } from './vault'

export interface Call {
  /** `membership.submitJoin` */
  readonly path: string
  readonly input: unknown
  /** Idempotency key; every write of somebody signed in has one. */
  readonly key?: string
  readonly caller: Caller
}

export interface Reply {
  readonly status: number
  readonly envelope: Envelope<unknown>
}

export type Dispatch = (call: Call) => Promise<Reply>

export interface Parts {
  readonly db: Db
  readonly features: Features
  readonly services: Services
  readonly vault: Vault
  readonly log: Log
  readonly clock: () => Date
  /** Default: both. */
  readonly runsIn?: readonly ('api' | 'heavy')[]
  /** How long a twin waits for the first attempt; default 5000. */
  readonly twinWaitMs?: number
}

/** What is known of a call so far, for the audit and the log when it ends badly. */
export interface Trace {
  readonly requestId: string
  readonly now: Date
  operation?: Operation
  actor?: Actor | null
  /** True when this refusal is worth an audit row. */
  notable?: boolean
}

/** The one way from a call to an answer; its order is the order of the lines of `answer`. */
export const createDispatcher = (parts: Parts): Dispatch => {
  const route = createRouter(parts.features, parts.runsIn ?? ['api', 'heavy'])

  const answer = async (call: Call, trace: Trace): Promise<unknown> => {
    const operation = (trace.operation = route(call.path))
    const { spec } = operation
    const unfit = measure(call.input)
    if (unfit) throw new Refusal(unfit)
    const buckets = bucketsOf(call.path, spec, call.caller, parts.vault, trace.now)
    const { actor: known, calls } = await identify(parts.db, parts.vault, call.caller, spec.access, trace.now, buckets)
    trace.actor = known
    const counted = known && calls ? judge(buckets, known.personId, calls) : await countStranger(parts.db, buckets)
    // A flood writes one audit row, not a flood of them.
    trace.notable = counted === 'first_over'
    if (counted !== 'ok') throw new Refusal('request.too_many')
    trace.notable = trace.actor !== null
    const actor = authorise(spec.access, trace.actor)
    trace.notable = false
    const input = parseInput(spec, call.input)
    trace.notable = true
    return perform(parts, call, trace, operation, actor, input)
  }

  /** Of two calls at once one has closed the account: whoever is gone is signed out, and anybody else finds nobody there. */
  const goneOf = async (actor: Actor | null | undefined): Promise<Refusal> => {
    const gone = actor && (await parts.db.selectFrom('people').select('id').where('id', '=', actor.personId).where('closed_at', 'is not', null).executeTakeFirst())
    return new Refusal(gone ? 'session.required' : 'object.not_found')
  }

  const refusalOf = async (thrown: unknown, trace: Trace): Promise<Reply> => {
    const error = isClosedAccount(thrown) ? await goneOf(trace.actor).catch(() => thrown) : thrown
    const refusal = error instanceof Refusal ? error : null
    const code: ErrorCode = refusal?.code ?? (isDatabaseTrouble(error) ? 'service.unavailable' : 'internal.unexpected')
    if (!refusal) parts.log.error({ requestId: trace.requestId, path: trace.operation?.path, ...describeError(error) }, code)
    if (refusal && trace.notable && trace.operation) await auditRefusal(trace, trace.operation, code)
    const issues = refusal?.issues ? { issues: refusal.issues } : {}
    return { status: errorRules[code].status, envelope: { ok: false, error: { code, ...issues, requestId: trace.requestId } } }
  }

  /** On its own, since the transaction of the call is rolled back; an audit that is away must not change the answer. */
  const auditRefusal = async (trace: Trace, operation: Operation, code: ErrorCode): Promise<void> => {
    const row = { action: operation.path, requestId: trace.requestId, actorId: trace.actor?.personId ?? null, outcome: code, at: trace.now }
    await writeAudit(parts.db, [row]).catch((error: unknown) => parts.log.error({ requestId: trace.requestId, ...describeError(error) }, 'audit of a refusal'))
  }

  return async (call) => {
    const now = parts.clock()
    const trace: Trace = { requestId: uuidv7(randomBytes(16), now.getTime()), now }
    const started = performance.now()
    const reply = await answer(call, trace).then(
      (data): Reply => ({ status: 200, envelope: { ok: true, data } }),
      (error: unknown) => refusalOf(error, trace),
    )
    const outcome = reply.envelope.ok ? 'ok' : reply.envelope.error.code
    // A path that is not ours was typed by somebody and stays out of the log.
    parts.log.info({ requestId: trace.requestId, path: trace.operation?.path ?? 'unknown', outcome, ms: Math.round(performance.now() - started) }, 'call')
    return reply
  }
}
