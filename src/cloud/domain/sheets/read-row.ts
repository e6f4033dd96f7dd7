import type { Mapping } from './columns'
import type { Read } from './values'

export interface CellProblem<C extends string = string> {
  readonly column: C
  readonly reason: string
}

export type Readers = Readonly<Record<string, (text: string) => Read<unknown>>>
export type RowOf<R extends Readers> = { readonly [C in keyof R]: Extract<ReturnType<R[C]>, { value: unknown }>['value'] }

/** Every cell of a line by its reader: the typed row, or all that is wrong with it at once. */
export const readRow = <R extends Readers>(readers: R, mapping: Mapping<string & keyof R>, cells: readonly string[]): { row: RowOf<R> } | { problems: CellProblem<string & keyof R>[] } => {
  const problems: CellProblem<string & keyof R>[] = []
  const row: Record<string, unknown> = {}
  for (const column of Object.keys(readers) as (string & keyof R)[]) {
    const index = mapping[column]
    const found = readers[column]!(index === undefined ? '' : (cells[index] ?? ''))
    if ('reason' in found) problems.push({ column, reason: found.reason })
    else row[column] = found.value
  }
  return problems.length > 0 ? { problems } : { row: row as RowOf<R> }
}
