import { useState } from 'react'
import type { CallError } from '@/client/call-error'
import { useAction } from '@/client/use-action'
import type { InputOf, OutputOf } from '@/features/contracts'
import { copy, decisionOf } from '../copy'
import { useDesk } from '../store'
import type { OpenCase } from './shapes'

export type DeedPath = 'desk.take' | 'desk.ask' | 'desk.approve' | 'desk.refuse' | 'desk.matchEmployer' | 'desk.acknowledge'
type Moved = OutputOf<'desk.take'>

export interface Deed<P extends DeedPath> {
  readonly busy: boolean
  readonly error: CallError | null
  act(input: InputOf<P>): Promise<void>
}

const said = (kind: string): Record<DeedPath, string> => ({
  'desk.take': copy.done.take, 'desk.ask': copy.done.ask, 'desk.approve': decisionOf(kind).done, 'desk.refuse': copy.done.refuse, 'desk.matchEmployer': copy.done.match_employer, 'desk.acknowledge': copy.done.acknowledge,
})

export interface SheetProps<P extends DeedPath> {
  readonly row: OpenCase
  readonly deed: Deed<P>
  readonly onClose: () => void
}

interface Watch { readonly settling: boolean; begun(path: DeedPath): void; ended(moved: Moved | null): void }

function useDeed<P extends DeedPath>(path: P, watch: Watch): Deed<P> {
  const { busy, error, run } = useAction(path)
  const act = async (input: InputOf<P>): Promise<void> => {
    if (busy || watch.settling) return
    watch.begun(path)
    watch.ended(await run(input))
  }
  return { busy: busy || watch.settling, error, act }
}

/** What a reviewer can do with the case in front of them, as it is shown, and how the last deed went. */
export function useDeeds({ version, kind }: Pick<OpenCase, 'version' | 'kind'>) {
  const { changed, close } = useDesk()
  const [last, setLast] = useState<DeedPath | null>(null)
  const [moved, setMoved] = useState<Moved | null>(null)
  const watch: Watch = {
    // Done, but the page still shows the case as it was: a second tap would be refused for no fault of anybody.
    settling: moved !== null && moved.version > version,
    begun: (path) => {
      setLast(path)
      setMoved(null)
    },
    ended: (now) => {
      setMoved(now)
      // Refused too: somebody else may have moved the case, so everybody looks again.
      changed()
      if (now !== null) close()
    },
  }
  const take = useDeed('desk.take', watch), ask = useDeed('desk.ask', watch), approve = useDeed('desk.approve', watch)
  const refuse = useDeed('desk.refuse', watch), match = useDeed('desk.matchEmployer', watch), acknowledge = useDeed('desk.acknowledge', watch)
  const errors: Record<DeedPath, CallError | null> = { 'desk.take': take.error, 'desk.ask': ask.error, 'desk.approve': approve.error, 'desk.refuse': refuse.error, 'desk.matchEmployer': match.error, 'desk.acknowledge': acknowledge.error }
  return { take, ask, approve, refuse, match, acknowledge, error: last === null ? null : errors[last], done: last === null || moved === null ? null : said(kind)[last] }
}
