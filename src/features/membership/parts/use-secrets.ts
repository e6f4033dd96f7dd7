import { useEffect, useRef } from 'react'
import type { Draft } from '@/client/use-draft'
import type { JoinDraft } from './join-draft'

/**
 * Document number and signature are kept in no plain storage, and signing in half-way loads the draft anew from there.
 * The page still has them: they are put back into the draft of the same record, and of no other person's.
 */
export const useSecrets = (kept: Draft<JoinDraft>): void => {
  const { ready, recordId, values, set } = kept
  const held = useRef<{ recordId: string; documentNumber?: string; signature?: JoinDraft['signature'] }>({ recordId: '' })
  useEffect(() => {
    if (!ready) return
    const before = held.current
    if (before.recordId !== recordId) {
      held.current = { recordId, documentNumber: values.documentNumber, signature: values.signature }
      return
    }
    const lost = {
      ...(values.documentNumber === undefined && before.documentNumber ? { documentNumber: before.documentNumber } : {}),
      ...(values.signature === undefined && before.signature ? { signature: before.signature } : {}),
    }
    if (Object.keys(lost).length > 0) set(lost)
    else held.current = { recordId, documentNumber: values.documentNumber, signature: values.signature }
  }, [ready, recordId, values.documentNumber, values.signature, set])
}
