import * as v from 'valibot'
import { endpoint, type Contract } from '@/contract/endpoint'
import { cursor, day, id, instant, pageOf, text } from '@/contract/fields'

/** Everything about somebody, or one case of theirs. */
export const heldThings = ['person', 'case'] as const
export const holdStates = ['running', 'over', 'lifted'] as const

const staff = ['district', 'admin'] as const

const hold = v.strictObject({
  holdId: id, what: v.picklist(heldThings),
  /** of the case, or the newest member number of the person; empty where there is none any more */
  number: v.string(),
  nameMasked: v.string(), reason: v.string(), until: v.nullable(day), setAt: instant, liftedAt: v.nullable(instant), state: v.picklist(holdStates),
})

export const holdsContract = {
  set: endpoint({
    does: 'Keeps a person or a case from being erased while a dispute or a law needs it (PI-5), until a day or until it is lifted. The reason is a file number or a few words, without a name.',
    access: staff, kind: 'write',
    input: v.strictObject({ holdId: id, what: v.picklist(heldThings), number: text(30, 1), reason: text(100, 2), until: v.optional(day) }),
    output: hold, errors: ['object.not_found'], texts: ['number', 'reason'], limits: [{ per: 'person', max: 60, windowS: 3600 }],
  }),
  list: endpoint({
    does: 'Legal holds within the caller\'s scope, the newest first, 20 a page; those that are over or lifted stay as a record.',
    access: staff, kind: 'read', input: v.strictObject({ cursor }), output: pageOf(hold), errors: [],
  }),
  lift: endpoint({
    does: 'Ends a hold now; what waited to be erased goes with the next run.',
    access: staff, kind: 'write', input: v.strictObject({ holdId: id }), output: hold, errors: ['object.not_found', 'case.state_changed'], ownIds: ['holdId'],
  }),
} satisfies Contract
