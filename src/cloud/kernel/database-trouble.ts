const codeOf = (error: unknown): string | undefined => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}

/** 55P03 lock_not_available */
export const isLockTimeout = (error: unknown): boolean => codeOf(error) === '55P03'

/** Somebody else holds a row: 55P03 waited too long, 40P01 each waited for the other. */
export const isRowTrouble = (error: unknown): boolean => isLockTimeout(error) || codeOf(error) === '40P01'

/** 23505 unique_violation */
export const isUniqueRefusal = (error: unknown): boolean => codeOf(error) === '23505'

/** 23514 of the trigger that lets nothing new begin for somebody who has closed the account. */
export const isClosedAccount = (error: unknown): boolean => codeOf(error) === '23514' && error instanceof Error && error.message === 'the account is closed'

/** Two calls got in each other's way and the database ended one: the same call again may well go through. 40P01 deadlock, 40001 serialization. */
export const isClash = (error: unknown): boolean => codeOf(error) === '40P01' || codeOf(error) === '40001'

/** 23503 foreign_key_violation */
export const isForeignKeyRefusal = (error: unknown): boolean => codeOf(error) === '23503'

/**
 * The database is away, overloaded, or two calls got in each other's way: trying again later is right.
 * 08 connection · 40 serialization, deadlock · 53 resources · 55P03 lock wait · 57014 statement timeout · 57P shutdown ·
 * 25006 a standby that only reads · 25P03 idle in transaction
 */
const codes = /^(08...|40001|40P01|53...|55P03|57014|57P0.|25006|25P03|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/

/** What pg and its pool say without a code. */
const sentences = /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|Client was closed|Query read timeout|Cannot use a pool after)/

export const isDatabaseTrouble = (error: unknown): boolean => {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseTrouble)
  const code = codeOf(error)
  return (code !== undefined && codes.test(code)) || (error instanceof Error && sentences.test(error.message))
}
