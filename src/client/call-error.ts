import { errorRules, type ErrorCode, type ErrorRule, type Issue } from '@/contract/errors'

/** What goes wrong before the cloud could say anything. */
export const clientRules = {
  'network.offline': { retry: 'later' },
  'network.timeout': { retry: 'later' },
  /** Something answered that is not our cloud: a café's login page, a gateway's error page. */
  'network.unreadable': { retry: 'later' },
  'client.storage_full': { retry: 'fix' },
  'client.file_lost': { retry: 'fix' },
  'client.file_too_large': { retry: 'fix' },
  /** Older than the cloud keeps idempotency keys: sending it unasked could do it twice. */
  'client.too_old': { retry: 'fix' },
} as const satisfies Record<string, Pick<ErrorRule, 'retry'>>

export type ClientCode = keyof typeof clientRules
export type AnyCode = ErrorCode | ClientCode
export type Retry = ErrorRule['retry']

const rules: Readonly<Record<AnyCode, { readonly retry: Retry }>> = { ...errorRules, ...clientRules }

/** A newer cloud may know codes that this phone does not: those count as the cloud's own trouble. */
export const knownCode = (code: unknown): AnyCode =>
  typeof code === 'string' && Object.prototype.hasOwnProperty.call(rules, code) ? (code as AnyCode) : 'internal.unexpected'

export const retryOf = (code: AnyCode): Retry => rules[code].retry

/** The only error that `call` throws. `requestId` is what a person may read out to the staff. */
export class CallError extends Error {
  constructor(readonly code: AnyCode, readonly issues: readonly Issue[] = [], readonly requestId: string | null = null) {
    super(code)
    this.name = 'CallError'
  }

  get retry(): Retry {
    return retryOf(this.code)
  }
}

export const asCallError = (thrown: unknown): CallError => (thrown instanceof CallError ? thrown : new CallError('internal.unexpected'))
