import pino from 'pino'

export type Log = Pick<pino.Logger, 'info' | 'warn' | 'error'>

/** Names under which personal data or a secret could reach a log line by mistake. */
const secret = ['name', 'phone', 'documentNumber', 'token', 'code', 'secret', 'openid', 'unionid', 'authorization', 'password', 'input', 'body', 'url']

/** JSON lines on stdout: line breaks in values come out encoded, so nobody writes lines of their own. */
export const createLog = (level: string, out?: pino.DestinationStream): Log =>
  pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: { paths: secret.flatMap((key) => [key, `*.${key}`]), censor: '…' } },
    out ?? pino.destination({ fd: 1, sync: true }),
  )

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** Messages of a database or a parser quote values: what is quoted, in brackets, Chinese, or a long number goes. */
const scrub = (message: string): string =>
  message
    .replace(/"[^"]*"|'[^']*'|\([^)]*\)/g, '…')
    .replace(/\p{Script=Han}[\p{Script=Han}·]*/gu, '…')
    .replace(/[\w+/=-]*\d{4,}[\w+/=-]*/g, '…')
    .slice(0, 300)

/** What may be written of an error: its kind, its code, where it happened; a scrubbed message. */
export const describeError = (error: unknown): Record<string, string | undefined> => {
  if (!(error instanceof Error)) return { kind: typeof error }
  const own = error as Error & { code?: unknown; constraint?: unknown; table?: unknown }
  const word = (value: unknown): string | undefined => (typeof value === 'string' && /^[\w.-]{1,60}$/.test(value) ? value : undefined)
  return {
    kind: error.name,
    errorCode: word(own.code),
    constraint: word(own.constraint),
    table: word(own.table),
    message: scrub(error.message),
    at: (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 6).map((line) => line.trim()).join(' | '),
  }
}
