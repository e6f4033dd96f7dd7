import type { CaseKind, Signed } from '@/cloud/domain/cases/kind'

/** One merge under way: both rows in `people` are locked, and every case of both. */
export interface Merging {
  readonly context: Signed
  readonly kinds: readonly CaseKind[]
  readonly mergeId: string
  readonly survivorId: string
  readonly loserId: string
}

/** Where its journal is written. */
export const journalOf = ({ context, mergeId }: Merging) => ({ db: context.db, mergeId })
