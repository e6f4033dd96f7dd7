import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'
import type { CaseKind } from '@/cloud/domain/cases/kind'

interface Known { readonly id: string; readonly kind: string }

const byKind = (kinds: readonly CaseKind[], cases: readonly Known[]) =>
  kinds.map((kind) => ({ kind, ids: cases.filter((one) => one.kind === kind.kind).map((one) => one.id) })).filter(({ ids }) => ids.length > 0)

/** Files that these cases name. */
export const filesOfCases = async (db: Db, kinds: readonly CaseKind[], cases: readonly Known[]): Promise<string[]> => {
  const found: string[] = []
  for (const { kind, ids } of byKind(kinds, cases)) found.push(...((await kind.filesOf?.(db, ids)) ?? []))
  return found
}

/** What people wrote into these cases goes: the form of the kind, and the notes of the history. Numbers, dates and decisions stay, without values. */
export const eraseCases = async (db: Db, kinds: readonly CaseKind[], cases: readonly Known[], now: Date): Promise<void> => {
  if (cases.length === 0) return
  for (const { kind, ids } of byKind(kinds, cases)) await kind.erase?.(db, ids)
  const ids = cases.map((one) => one.id)
  await db.updateTable('case_events').set({ note: null }).where(sql<boolean>`case_id = any(${ids}::uuid[])`).where('note', 'is not', null).execute()
  await db.updateTable('cases').set({ erased_at: now }).where(sql<boolean>`id = any(${ids}::uuid[])`).execute()
}
