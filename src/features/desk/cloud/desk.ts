import type { Actor } from '@/cloud/kernel/handler'
import { deskScope, type DeskScope } from '@/cloud/domain/cases/desk-scope'
import type { CaseKind } from '@/cloud/domain/cases/kind'
import { kindNamed } from '@/cloud/domain/cases/staff-move'

/** The kinds of cases that this desk was given; it knows none of them by name. */
export interface Desk {
  readonly kinds: readonly CaseKind[]
  kindOf(name: string): CaseKind
  scopeOf(actor: Actor): DeskScope
}

export const createDesk = (kinds: readonly CaseKind[]): Desk => ({
  kinds,
  kindOf: (name) => kindNamed(kinds, name),
  scopeOf: (actor) => deskScope(actor, kinds),
})
