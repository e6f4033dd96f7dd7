/** Options of any `wx` interface: what it is asked, and the three callbacks. */
export interface WxOptions extends Record<string, unknown> {
  success?: (result: unknown) => void
  fail?: (failure: unknown) => void
  complete?: (result: unknown) => void
}

/** A failure with the fields that WeChat gives beside `errMsg`. */
export class WxFailure extends Error {
  constructor(reason: string, readonly more: Record<string, unknown> = {}) { super(reason) }
}

const failure = (name: string, error: unknown) => ({
  errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}`,
  ...(error instanceof WxFailure ? error.more : {}),
})

/** Answers as WeChat does: to the callbacks when there are any, else by a promise; never before the caller has gone on. */
export function reply(name: string, options: WxOptions = {}, work: () => unknown): Promise<unknown> | undefined {
  const answer = Promise.resolve().then(work).then(
    (result) => ({ errMsg: `${name}:ok`, ...(typeof result === 'object' ? result : {}) }),
    (error: unknown) => { throw failure(name, error) },
  )
  if (!options.success && !options.fail && !options.complete) return answer
  void answer.then(
    (result) => { options.success?.(result); options.complete?.(result) },
    (failed: unknown) => { options.fail?.(failed); options.complete?.(failed) },
  )
  return undefined
}
