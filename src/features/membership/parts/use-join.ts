import { useCallback, useEffect, useRef, useState } from 'react'
import type { AnswerView } from '@/client/use-answer'
import { checkAll, checkStep, fieldsOf, firstWrong, type Problems } from './check-join'
import type { Change, JoinDraft, StepId } from './join-draft'
import { after, before, fieldsOfPart, stepOfField, stepOfRefusal, toldBy } from './join-steps'
import { showStep } from './show-step'
import { useGroup, type GroupView } from './use-group'
import { useHandIn, type HandIn } from './use-hand-in'
import { useJoinDraft } from './use-join-draft'
import { useOptions } from './use-options'
import { useUnions } from './use-unions'

export interface Join extends HandIn {
  readonly ready: boolean
  readonly draft: JoinDraft
  readonly saved: boolean
  readonly options: AnswerView<'membership.options'>
  readonly unions: AnswerView<'membership.findUnions'>
  readonly group: GroupView
  /** Of the step that is shown, once the person tried to go on or the cloud refused. */
  readonly problems: Problems
  readonly change: (part: Change) => void
  readonly go: (step: StepId) => void
  readonly next: () => void
  readonly back: (() => void) | null
}

/** The form as a whole: one question a screen, one request at the end. */
export const useJoin = (again: string | undefined, scanned: string | null): Join => {
  const view = useJoinDraft(again)
  const { draft, now, change: put } = view
  const options = useOptions()
  const unions = useUnions(draft)
  const group = useGroup(view, scanned)
  const hand = useHandIn(view)
  const [tried, setTried] = useState(false)
  const [told, setTold] = useState<Problems>({})

  const given = options.data ?? null
  const own = tried ? checkStep(draft.at, draft, given, Date.now()) : {}
  const said = Object.fromEntries(Object.entries(told).filter(([field]) => stepOfField[field as keyof Problems] === draft.at))
  const problems: Problems = { ...said, ...own }

  const change = useCallback((part: Change) => {
    const plain = typeof part === 'function' ? part(now()) : part
    put(plain)
    const touched = fieldsOfPart(Object.keys(plain))
    if (touched.length > 0) setTold((said) => Object.fromEntries(Object.entries(said).filter(([field]) => !touched.includes(field as keyof Problems))))
  }, [put, now])

  const show = (at: StepId, wrong: Problems) => {
    put({ at })
    setTried(Object.keys(wrong).length > 0)
    showStep(fieldsOf(wrong)[0])
  }

  // One refusal is told once: what the person changes afterwards is not thrown back.
  const { refused } = hand
  const { refresh } = options
  const refusal = refused === null ? '' : `${refused.entry?.key ?? ''}:${refused.code}`
  const lastTold = useRef('')
  useEffect(() => {
    if (lastTold.current === refusal) return
    lastTold.current = refusal
    if (refused === null) return
    setTold(toldBy(refused))
    put({ at: stepOfRefusal(refused) })
    // Another letter, another notice, another union: what the phone knows is old.
    void refresh()
  }, [refusal, refused, put, refresh])

  const next = () => {
    const filled = now()
    const checked = (step: StepId) => checkStep(step, filled, given, Date.now())
    if (filled.at === 'sign') {
      const at = firstWrong(checkAll(filled, given, Date.now()))
      return at === null ? void hand.handIn() : show(at, checked(at))
    }
    const wrong = checked(filled.at)
    // Without a network the list of unions may be missing: the rest can be filled in first.
    const later = filled.at === 'union' && unions.data === undefined && unions.error !== null
    if (!later && fieldsOf(wrong).length > 0) return show(filled.at, wrong)
    show(after(filled.at) ?? 'sign', {})
  }

  const previous = before(draft.at)
  return {
    ...hand, ready: view.ready, draft, saved: view.saved, options, unions, group, problems, change, next,
    go: (step) => show(step, {}),
    back: previous === null ? null : () => show(previous, {}),
  }
}
