import type { ErrorCode, Issue } from '@/contract/errors'

/** A handler says no: the transaction is rolled back, the code goes to the phone, the refusal is audited. */
export class Refusal extends Error {
  constructor(readonly code: ErrorCode, readonly issues?: readonly Issue[]) {
    super(code)
    this.name = 'Refusal'
  }
}

export const refuse = (code: ErrorCode, issues?: readonly Issue[]): never => {
  throw new Refusal(code, issues)
}

/** For "this id is not yours, or does not exist": both are the same answer (object scope is part of the WHERE clause). */
export const found = <T>(row: T | null | undefined): T => {
  if (row === null || row === undefined) throw new Refusal('object.not_found')
  return row
}
