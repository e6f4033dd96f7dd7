import { useAction } from '@/client/use-action'
import { copy } from '../copy'
import type { DecisionProps } from './decision'
import { SeenSheet } from './seen-sheet'

const words = copy.compare.documentSheet

/** The number stands on the wrong person: it goes to whoever is there with the document. */
export function DocumentSheet({ row, otherId, onClose, onDone }: DecisionProps) {
  const { run, busy, error } = useAction('duplicates.releaseDocument')
  const release = async (lastSigns: string) => {
    if ((await run({ caseId: row.caseId, version: row.version, otherId, seen: true, lastSigns })) !== null) onDone(words.done)
  }
  return <SeenSheet words={words} busy={busy} error={error} onClose={onClose} onAct={(lastSigns) => void release(lastSigns)} />
}
