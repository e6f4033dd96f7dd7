/**
 * What the service says of a name and a 居民身份证 number: they belong together, they do not, or it has no such number.
 * `unavailable`: it did not say, for reasons of ours or its own; `code` is the service's word, for the audit.
 */
export type IdentityAnswer = { readonly ok: true; readonly value: 'match' | 'mismatch' | 'no_record' } | { readonly ok: false; readonly why: 'unavailable'; readonly code?: string }

export interface Identity {
  check(person: { readonly name: string; readonly number: string }): Promise<IdentityAnswer>
}
