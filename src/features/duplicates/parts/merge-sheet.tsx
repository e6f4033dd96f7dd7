import { useAction } from '@/client/use-action'
import { copy } from '../copy'
import type { DecisionProps } from './decision'
import { SeenSheet } from './seen-sheet'

const words = copy.compare.mergeSheet

/** Two records of the one person who is there. */
export function MergeSheet({ row, otherId, onClose, onDone }: DecisionProps) {
  const { run, busy, error } = useAction('duplicates.merge')
  const merge = async (lastSigns: string) => {
    if ((await run({ caseId: row.caseId, version: row.version, otherId, seen: true, lastSigns })) !== null) onDone(words.done)
  }
  return <SeenSheet words={words} busy={busy} error={error} onClose={onClose} onAct={(lastSigns) => void merge(lastSigns)} />
}
