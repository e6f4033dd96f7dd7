import { useEffect, useRef } from 'react'
import type { Draft } from '@/client/use-draft'
import type { JoinDraft } from './join-draft'

type Secrets = Partial<Pick<JoinDraft, 'documentNumber' | 'signature'>>
interface Held { readonly recordId: string; readonly secrets: Secrets }

const lostOf = (held: Held, recordId: string, now: Secrets): Secrets => {
  const before = held.recordId === recordId ? held.secrets : {}
  return {
    ...(now.documentNumber === undefined && before.documentNumber ? { documentNumber: before.documentNumber } : {}),
    ...(now.signature === undefined && before.signature ? { signature: before.signature } : {}),
  }
}

/**
 * Document number and signature are kept in no plain storage, and signing in half-way loads the draft anew from there.
 * The page still has them: they are put back into the draft of the same record, and of no other person's.
 * @returns true while something is being put back: the fields must not be drawn without it
 */
export const useSecrets = ({ ready, recordId, values, set }: Draft<JoinDraft>): boolean => {
  const held = useRef<Held>({ recordId: '', secrets: {} })
  const { documentNumber, signature } = values
  const losing = ready && Object.keys(lostOf(held.current, recordId, { documentNumber, signature })).length > 0
  useEffect(() => {
    if (!ready) return
    if (losing) set(lostOf(held.current, recordId, { documentNumber, signature }))
    else held.current = { recordId, secrets: { documentNumber, signature } }
  }, [ready, losing, recordId, documentNumber, signature, set])
  return losing
}
