import { create } from 'zustand'
import type { View } from './copy'

/** What stands over the case and wants an answer before anything else is done. */
export type SheetName = 'ask' | 'approve' | 'refuse' | 'match' | 'reveal'

interface DeskState {
  readonly view: View
  readonly kind: string | undefined
  /** The case in the third pane; on a phone it has a page of its own. */
  readonly caseId: string | undefined
  readonly sheet: SheetName | null
  /** Counts what was done here, so that lists and figures ask again. */
  readonly changes: number
  show(view: View, kind?: string): void
  pick(caseId: string | undefined): void
  open(sheet: SheetName): void
  close(): void
  changed(): void
}

/** What the desk is looking at. Not kept on the phone: it begins with what is open. */
export const useDesk = create<DeskState>((set) => ({
  view: 'open',
  kind: undefined,
  caseId: undefined,
  sheet: null,
  changes: 0,
  show: (view, kind) => set({ view, kind, caseId: undefined, sheet: null }),
  pick: (caseId) => set({ caseId, sheet: null }),
  open: (sheet) => set({ sheet }),
  close: () => set({ sheet: null }),
  changed: () => set(({ changes }) => ({ changes: changes + 1 })),
}))
