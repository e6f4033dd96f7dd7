import { useCallback, useEffect, useRef } from 'react'
import { useAnswer } from '@/client/use-answer'
import { useDraft } from '@/client/use-draft'
import { documentKinds } from '@/contract/identifiers'
import { emptyJoin, secretFields, withConsequences, type Change, type JoinDraft } from './join-draft'
import { useSecrets } from './use-secrets'

/** Raised when a field changes its meaning: a draft of an older version is not read. */
const schemaVersion = 1

export interface JoinDraftView {
  readonly ready: boolean
  readonly recordId: string
  readonly draft: JoinDraft
  /** With what was filled in since the page was drawn: two quick taps come before the next drawing. */
  readonly now: () => JoinDraft
  readonly saved: boolean
  readonly change: (part: Change) => void
  readonly clear: () => void
}

/** `again`: an application that was refused or withdrawn; what it said is filled in where nothing has been filled in yet. */
export const useJoinDraft = (again: string | undefined): JoinDraftView => {
  const kept = useDraft<JoinDraft>('membership.join', schemaVersion, { secret: secretFields })
  const restoring = useSecrets(kept)
  const { set, restored } = kept
  const ready = kept.ready && !restoring
  const draft: JoinDraft = { ...emptyJoin, ...kept.values }
  const latest = useRef(draft)
  latest.current = draft

  const change = useCallback((part: Change) => {
    const all = withConsequences(latest.current, typeof part === 'function' ? part(latest.current) : part)
    latest.current = { ...latest.current, ...all }
    set(all)
  }, [set])

  const now = useCallback(() => latest.current, [])

  const { data: last } = useAnswer('membership.status', { applicationId: again ?? '' }, { skip: again === undefined })
  const filled = useRef(false)
  useEffect(() => {
    if (!ready || last === undefined || filled.current || (restored && latest.current.door !== null)) return
    filled.current = true
    const { name, documentKind, occupationCode, streetCode, employer, platformCode } = last.given
    change({
      mode: last.mode, name, streetCode, platformCode, employerQuery: employer ?? '',
      documentKind: documentKinds.find((kind) => kind === documentKind) ?? 'resident_id',
      ...(platformCode === null ? {} : { door: 'platform' }),
    })
    change({ occupationCode })
  }, [ready, restored, last, change])

  return { ready, recordId: kept.recordId, draft, now, saved: kept.savedAt !== null, change, clear: kept.clear }
}
