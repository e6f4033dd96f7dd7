import type * as v from 'valibot'
import type { ErrorCode } from './errors'
import type { Role } from './roles'

/** `public`: anybody; `person`: somebody signed in; a list: somebody who holds one of these roles now. */
export type Access = 'public' | 'person' | readonly Role[]

type Schema = v.GenericSchema<unknown, unknown>

/** At most `max` calls in `windowS` seconds, counted in the database so that it holds across instances. */
export interface Limit {
  readonly per: 'person' | 'address'
  readonly max: number
  readonly windowS: number
}

export interface Endpoint<I extends Schema = Schema, O extends Schema = Schema, A extends Access = Access> {
  /** One sentence for the API description. */
  readonly does: string
  readonly access: A
  /**
   * A `write` runs in one transaction under an idempotency key; a `read` changes nothing but the audit.
   * A write with access `public` has no actor whom a key could belong to: it takes none and is either
   * safe to repeat or guarded by its own one-time code.
   */
  readonly kind: 'read' | 'write'
  readonly input: I
  readonly output: O
  /** Codes of its own; those of the pipeline (request.*, session.required, role.refused …) need no mention. */
  readonly errors: readonly ErrorCode[]
  /** Input fields that name an object of the caller or of the caller's scope: attacked with other people's ids. */
  readonly ownIds?: readonly string[]
  /** Free-text input fields: attacked with SQL, scripts and line breaks. */
  readonly texts?: readonly string[]
  /** Case states from which it works; every other state must be refused with `case.state_changed`. */
  readonly fromStates?: readonly string[]
  readonly limits?: readonly Limit[]
  /** Makes a file of what is kept about other people: attacked for its reach, its masks, its formulas and its record in the audit. */
  readonly exports?: true
  /** `heavy` runs in the function that may carry native libraries. Default `api`. */
  readonly runsIn?: 'api' | 'heavy'
}

/** Says an operation once: phone types, cloud checks, API description and attack matrix are made from it. */
export const endpoint = <I extends Schema, O extends Schema, const A extends Access>(spec: Endpoint<I, O, A>): Endpoint<I, O, A> => spec

export type Contract = Record<string, Endpoint>

export type Input<E> = E extends Endpoint<infer I, Schema> ? v.InferInput<I> : never
export type Parsed<E> = E extends Endpoint<infer I, Schema> ? v.InferOutput<I> : never
export type Output<E> = E extends Endpoint<Schema, infer O> ? v.InferOutput<O> : never
