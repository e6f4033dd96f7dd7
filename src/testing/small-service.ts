import * as v from 'valibot'
import { randomBytes } from 'node:crypto'
import { endpoint } from '@/contract/endpoint'
import { id, nothing, text } from '@/contract/fields'
import { uuidv7 } from '@/contract/ids'
import { createDispatcher, type Dispatch, type Parts, type Reply } from '@/cloud/kernel/dispatch'
import { implement, type Context, type Db } from '@/cloud/kernel/handler'
import { silentLog } from '@/cloud/kernel/log'
import { refuse } from '@/cloud/kernel/refusal'
import { openSession } from '@/cloud/kernel/sessions'
import { createVault, type Vault } from '@/cloud/kernel/vault'

/** Keys of tests only. */
export const testVault: Vault = createVault([{ kid: 1, key: Buffer.alloc(32, 7) }])

const contract = {
  who: endpoint({ does: 'Says who calls.', access: 'public', kind: 'read', input: nothing, errors: [], output: v.nullable(id) }),
  look: endpoint({ does: 'A read that is audited.', access: 'person', kind: 'read', input: nothing, errors: [], output: v.number() }),
  put: endpoint({
    does: 'Writes one platform row; "no" is refused after writing, "leak" answers more than it may.',
    access: 'person', kind: 'write', errors: ['object.not_found'],
    input: v.strictObject({ code: text(40, 1), names: v.optional(v.array(text(40))) }), output: v.strictObject({ code: v.string(), at: v.string() }),
  }),
  staff: endpoint({ does: 'Lists the organizations where the caller is chair.', access: ['chair'], kind: 'read', input: nothing, errors: [], output: v.array(v.string()) }),
  few: endpoint({
    does: 'May be called three times in ten minutes.', access: 'public', kind: 'write', input: nothing, errors: [], output: v.literal(true),
    limits: [{ per: 'address', max: 3, windowS: 600 }],
  }),
  heavy: endpoint({ does: 'Runs elsewhere.', access: 'public', kind: 'read', runsIn: 'heavy', input: nothing, errors: [], output: v.literal(true) }),
}

export interface SmallParts extends Partial<Parts> {
  readonly db: Db
  /** Runs inside the transaction of `put`, after its row is written. */
  readonly duringPut?: (context: Context) => Promise<void>
}

const unused = (): never => {
  throw new Error('not used by this test')
}
const storage = { put: unused, putStream: unused, get: unused, remove: unused, fetchUpload: unused, dropUpload: unused }

/** The real pipeline over a service made for looking at it. */
export const smallDispatcher = (parts: SmallParts): Dispatch => {
  const service = implement(contract, {
    who: async ({ actor }) => actor?.personId ?? null,
    look: async ({ audit }) => {
      audit({ action: 'small.looked' })
      return 1
    },
    put: async (context, { code }) => {
      await context.db.insertInto('platforms').values({ code, name: code, sort: 0 }).execute()
      await parts.duringPut?.(context)
      if (code === 'no') refuse('object.not_found')
      const answer = { code, at: context.newId() }
      return code === 'leak' ? { ...answer, secret: 'x' } : answer
    },
    staff: async ({ actor }) => actor.roles.map((held) => `${held.role} ${held.path}`),
    few: async () => true as const,
    heavy: async () => true as const,
  })
  return createDispatcher({ features: { small: service }, services: { storage, wechat: null }, vault: testVault, log: silentLog, clock: () => new Date(), ...parts })
}

export const newTestId = (): string => uuidv7(randomBytes(16), Date.now())

/** A person with a running session. */
export const makePerson = async (db: Db, now = new Date()): Promise<{ personId: string; bearer: string }> => {
  const personId = newTestId()
  await db.insertInto('people').values({ id: personId }).execute()
  const { token } = await openSession(db, testVault, personId, 'test', now)
  return { personId, bearer: token }
}

export const codeOf = (reply: Reply): string => (reply.envelope.ok ? 'ok' : reply.envelope.error.code)
export const dataOf = (reply: Reply): unknown => (reply.envelope.ok ? reply.envelope.data : reply.envelope)
