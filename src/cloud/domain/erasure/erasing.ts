import { sql } from 'kysely'
import type { Database } from '@/cloud/db/schema'
import type { CaseKind } from '@/cloud/domain/cases/kind'
import type { Db } from '@/cloud/kernel/handler'

/** Tables in which `person_id` says whose the row is. */
type Owned = { [T in keyof Database]: 'person_id' extends keyof Database[T] ? T : never }[keyof Database]

/** What one part of the product does when somebody closes the account (PI-5). Each hands in its own; what rests on cases goes with their kinds. */
export interface Erasing {
  /** Ends what somebody could still do or be asked: ways in, duties, work. Under a legal hold too, which keeps what was and stops every other use (PI-5). */
  ends?(db: Db, personId: string, now: Date): Promise<void>
  /** The person's rows in these tables go. */
  readonly deletes: readonly Owned[]
  /** Files that somebody brought and that are about somebody else: they go with whom they are about. */
  keepsFiles?(db: Db, personId: string): Promise<readonly string[]>
  /** What else is to be done, where rows stay as a record of the union. */
  settle?(db: Db, personId: string, now: Date): Promise<void>
}

/** Everything that has to go with an account. */
export interface Erasure {
  readonly kinds: readonly CaseKind[]
  readonly erasings: readonly Erasing[]
}

export const endOwned = async (db: Db, erasings: readonly Erasing[], personId: string, now: Date): Promise<void> => {
  for (const { ends } of erasings) await ends?.(db, personId, now)
}

/** Files that stay though who brought them goes. */
export const filesOfOthers = async (db: Db, erasings: readonly Erasing[], personId: string): Promise<string[]> => {
  const kept: string[] = []
  for (const { keepsFiles } of erasings) kept.push(...((await keepsFiles?.(db, personId)) ?? []))
  return kept
}

export const eraseOwned = async (db: Db, erasings: readonly Erasing[], personId: string, now: Date): Promise<void> => {
  for (const { deletes, settle } of erasings) {
    for (const table of deletes) await sql`delete from ${sql.table(table)} where person_id = ${personId}`.execute(db)
    await settle?.(db, personId, now)
  }
}
