import { sql } from 'kysely'
import { pageSize } from '@/cloud/domain/cursor'
import type { Db } from '@/cloud/kernel/handler'
import type { LineProblem } from '../judge-cells'

export interface NewLine { readonly line: number; readonly sealed: Buffer }

export const insertLines = async (db: Db, importId: string, lines: readonly NewLine[]): Promise<void> => {
  await db.insertInto('roster_lines').values(lines.map(({ line, sealed }) => ({ import_id: importId, line, cells_enc: sealed }))).execute()
}

export const linesAfter = (db: Db, importId: string, after: number, most: number) =>
  db.selectFrom('roster_lines').select(['line', 'cells_enc']).where('import_id', '=', importId).where('line', '>', after).orderBy('line').limit(most).execute()

/** The first earlier line of the sheet with the same document, for each hash that has one. */
export const earlierLines = async (db: Db, importId: string, before: number, hashes: readonly Buffer[]): Promise<Map<string, number>> => {
  const rows = await db.selectFrom('roster_lines').select(['document_hash', (e) => e.fn.min('line').as('line')]).where('import_id', '=', importId).where('line', '<', before)
    .where(sql<boolean>`document_hash = any(${hashes}::bytea[])`).groupBy('document_hash').execute()
  return new Map(rows.map((row) => [row.document_hash!.toString('hex'), row.line]))
}

export type Outcome = 'bad' | 'added' | 'updated' | 'same'
export interface JudgedLine { readonly line: number; readonly hash: Buffer | null; readonly outcome: Outcome; readonly problems: readonly LineProblem[] }

export const writeOutcomes = async (db: Db, importId: string, lines: readonly JudgedLine[]): Promise<void> => {
  await sql`update roster_lines r set document_hash = n.hash, outcome = n.outcome, problems = n.problems::jsonb
    from unnest(${lines.map((one) => one.line)}::int[], ${lines.map((one) => one.hash)}::bytea[], ${lines.map((one) => one.outcome)}::text[],
      ${lines.map((one) => (one.problems.length === 0 ? null : JSON.stringify(one.problems)))}::text[]) as n (line, hash, outcome, problems)
    where r.import_id = ${importId} and r.line = n.line`.execute(db)
}

/** A pass begins anew. */
export const forgetOutcomes = async (db: Db, importId: string): Promise<void> => {
  await db.updateTable('roster_lines').set({ document_hash: null, outcome: null, problems: null }).where('import_id', '=', importId).execute()
}

export const badLines = async (db: Db, importId: string, after: number, most = pageSize + 1) => {
  const rows = await db.selectFrom('roster_lines').select(['line', 'problems', 'cells_enc']).where('import_id', '=', importId).where('outcome', '=', 'bad').where('line', '>', after).orderBy('line').limit(most).execute()
  // Written by this feature, in this shape.
  return rows.map((row) => ({ line: row.line, cells: row.cells_enc, problems: (row.problems ?? []) as unknown as LineProblem[] }))
}

export const deleteLines = async (db: Db, importId: string): Promise<void> => {
  await db.deleteFrom('roster_lines').where('import_id', '=', importId).execute()
}
