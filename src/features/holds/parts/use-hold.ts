import { useRef, useState } from 'react'
import Taro from '@tarojs/taro'
import { newRecordId } from '@/client/new-record-id'
import { useAction } from '@/client/use-action'
import { dayOf, isDay } from '@/contract/dates'
import type { InputOf } from '@/features/contracts'
import { copy } from '../copy'

type What = InputOf<'holds.set'>['what']

/** The form of a hold; its id is made once, so that a lost answer does not set two. */
export const useHold = (onDone: () => unknown) => {
  const [what, setWhat] = useState<What>('person')
  const [problem, setProblem] = useState<string>()
  const typed = useRef({ number: '', reason: '', until: '' })
  const id = useRef<string>()
  const { busy, error, run } = useAction('holds.set')
  const wrong = (): string | undefined => {
    const { number, reason, until } = typed.current
    if (number.trim() === '') return 'number'
    if (reason.trim().length < 2) return 'reason'
    return until.trim() !== '' && (!isDay(until.trim()) || until.trim() < dayOf(Date.now())) ? 'until' : undefined
  }
  const send = async () => {
    const first = wrong()
    setProblem(first === undefined ? undefined : copy.form.problems[first])
    if (first !== undefined) return
    id.current ??= await newRecordId()
    const { number, reason, until } = typed.current
    const done = await run({ holdId: id.current, what, number: number.trim(), reason: reason.trim(), ...(until.trim() === '' ? {} : { until: until.trim() }) })
    if (done === null) return
    void Taro.showToast({ title: copy.form.done, icon: 'none' })
    void onDone()
  }
  const missed = error?.code === 'object.not_found' ? copy.form.notFound : undefined
  return {
    what, choose: setWhat, send, busy, problem: problem ?? missed, error: missed === undefined ? error : null,
    change: (part: Partial<typeof typed.current>) => {
      setProblem(undefined)
      Object.assign(typed.current, part)
    },
  }
}
