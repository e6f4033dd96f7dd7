import { create } from 'zustand'
import type { View } from './copy'

interface DeskState {
  readonly view: View
  readonly kind: string | undefined
  /** The case in the third pane; on a phone it has a page of its own. */
  readonly caseId: string | undefined
  /** Counts what was done here, so that lists and figures ask again. */
  readonly changes: number
  show(view: View, kind?: string): void
  pick(caseId: string | undefined): void
  changed(): void
}

/** What the desk is looking at. Not kept on the phone: it begins with what is open. */
export const useDesk = create<DeskState>((set) => ({
  view: 'open',
  kind: undefined,
  caseId: undefined,
  changes: 0,
  show: (view, kind) => set({ view, kind, caseId: undefined }),
  pick: (caseId) => set({ caseId }),
  changed: () => set(({ changes }) => ({ changes: changes + 1 })),
}))
