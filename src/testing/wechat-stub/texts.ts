import * as v from 'valibot'
import { failure, type Failure } from './ledger'

/** Global codes of WeChat: a wrong openid, a body that does not fit; and of this check alone: the writer was not here for two hours. */
const [wrongOpenid, wrongShape, visitTooOld] = [40003, 47001, 61010]

const question = v.strictObject({ content: v.pipe(v.string(), v.minLength(1), v.maxLength(2_500)), version: v.literal(2), scene: v.picklist([1, 2, 3, 4]), openid: v.string() })

export type Suggestion = 'pass' | 'review' | 'risky'

/** WeChat's check of texts (msgSecCheck, version 2): who was here lately, and what it suggests. */
export const texts = () => {
  const here = new Set<string>()
  let next: Suggestion = 'pass'
  return {
    /** Seen within the last two hours. */
    visit: (openid: string) => void here.add(openid),
    suggest: (suggestion: Suggestion) => {
      next = suggestion
    },
    look: (body: unknown): Failure | { trace_id: string; result: { suggest: Suggestion; label: number }; detail: [] } => {
      const asked = v.safeParse(question, body)
      if (!asked.success) return failure(wrongShape, 'data format error')
      if (asked.output.openid === '') return failure(wrongOpenid, 'invalid openid')
      if (!here.has(asked.output.openid)) return failure(visitTooOld, 'user access expired')
      return { trace_id: 'trace', result: { suggest: next, label: next === 'pass' ? 100 : 20_006 }, detail: [] }
    },
  }
}

export type Texts = ReturnType<typeof texts>
