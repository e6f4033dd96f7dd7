import { useRef, useState } from 'react'
import { newRecordId } from '@/client/new-record-id'
import { useAction } from '@/client/use-action'
import { addMonths, dayOf } from '@/contract/dates'
import type { Role } from '@/contract/roles'
import type { InputOf, OutputOf } from '@/features/contracts'
import { copy } from '../copy'
import { termIssues } from '../rules'
import { typedDay } from './dates'
import { usePaper } from './use-paper'

export type Term = keyof typeof copy.form.terms
const months: Record<Term, number | null> = { y3: 36, y5: 60, open: null }

export interface GrantDraft {
  readonly role: Role | undefined
  readonly place: OutputOf<'roles.places'>[number] | undefined
  readonly by: 'memberNo' | 'code'
  readonly key: string
  readonly name: string
  readonly elected: string
  readonly paperNo: string
  readonly term: Term | undefined
}

const empty: GrantDraft = { role: undefined, place: undefined, by: 'memberNo', key: '', name: '', elected: '', paperNo: '', term: undefined }
type Input = InputOf<'roles.propose'>

/** The first thing that is missing, or the input. */
const toInput = (draft: GrantDraft, proposalId: string): Input | string => {
  const { role, place, by, key, name, term } = draft
  if (role === undefined) return 'role'
  if (place === undefined) return 'organizationId'
  if (key.trim() === '' || (by === 'code' && !/^\d{8}$/.test(key.replace(/\s/g, '')))) return by
  if (name.trim().length < 2) return 'name'
  const electedOn = role === 'chair' ? typedDay(draft.elected) : undefined
  if (electedOn === null) return 'electedOn'
  const fromOn = dayOf(Date.now())
  const long = term === undefined ? null : months[term]
  const toOn = long === null ? undefined : addMonths(electedOn ?? fromOn, long)
  if (term === undefined) return 'toOn'
  const wrong = termIssues({ role, fromOn, toOn, electedOn }, fromOn)[0]
  if (wrong !== undefined) return wrong.path
  const who = by === 'code' ? { code: key.replace(/\s/g, '') } : { memberNo: key.trim() }
  return { proposalId, ...who, name, role, organizationId: place.id, fromOn, ...(toOn === undefined ? {} : { toOn }), ...(electedOn === undefined ? {} : { electedOn, ...(draft.paperNo.trim() === '' ? {} : { paperNo: draft.paperNo.trim() }) }) }
}

/** The form of a proposal; the record id is made once, so that a lost answer does not propose twice. */
export const useGrant = () => {
  const [draft, setDraft] = useState(empty)
  const [problem, setProblem] = useState<string>()
  const [sent, setSent] = useState<OutputOf<'roles.propose'> | null>(null)
  const { busy, error, run } = useAction('roles.propose')
  const id = useRef<string>()
  const paper = usePaper()
  const change = (part: Partial<GrantDraft>) => {
    setProblem(undefined)
    setDraft((now) => ({ ...now, ...part }))
  }
  const send = async () => {
    id.current ??= await newRecordId()
    const input = toInput(draft, id.current)
    if (typeof input === 'string') return setProblem(copy.form.problems[input] ?? copy.form.notFound)
    const electionFileId = input.role === 'chair' ? await paper.store() : undefined
    if (electionFileId === null) return
    setSent(await run({ ...input, ...(electionFileId === undefined ? {} : { electionFileId }) }))
  }
  const failed = error === null ? undefined : error.code === 'object.not_found' ? copy.form.notFound : error.code === 'request.invalid' ? copy.form.problems[error.issues[0]?.path ?? ''] ?? copy.form.notFound : undefined
  return { draft, change, send, busy, sent, paper, problem: problem ?? failed, error: failed === undefined ? error : null }
}
