import Taro from '@tarojs/taro'
import type { CallError } from '@/client/call-error'
import { useAction } from '@/client/use-action'
import type { InputOf, OutputOf } from '@/features/contracts'
import { copy } from '../copy'
import { useDesk } from '../store'

type DeedPath = 'desk.take' | 'desk.ask' | 'desk.approve' | 'desk.refuse' | 'desk.matchEmployer'

export interface Deed<P extends DeedPath> {
  readonly busy: boolean
  readonly error: CallError | null
  /** true = done, and said so */
  act(input: InputOf<P>): Promise<boolean>
}

const said: Record<DeedPath, string> = {
  'desk.take': copy.done.take, 'desk.ask': copy.done.ask, 'desk.approve': copy.done.approve, 'desk.refuse': copy.done.refuse, 'desk.matchEmployer': copy.done.match_employer,
}

function useDeed<P extends DeedPath>(path: P): Deed<P> {
  const { busy, error, run } = useAction(path)
  const changed = useDesk((desk) => desk.changed)
  const act = async (input: InputOf<P>): Promise<boolean> => {
    const done: OutputOf<P> | null = await run(input)
    // Refused too: somebody else may have moved the case, so everybody looks again.
    changed()
    if (done === null) return false
    void Taro.showToast({ title: said[path], icon: 'none' })
    return true
  }
  return { busy, error, act }
}

/** What a reviewer can do with the case in front of them. */
export function useDeeds() {
  return { take: useDeed('desk.take'), ask: useDeed('desk.ask'), approve: useDeed('desk.approve'), refuse: useDeed('desk.refuse'), match: useDeed('desk.matchEmployer') }
}
