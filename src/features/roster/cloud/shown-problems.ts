import type { Reach } from '@/cloud/domain/orgs/scope'
import type { Db } from '@/cloud/kernel/handler'
import type { LineProblem } from './judge-cells'
import { unionsAmong } from './queries/imports'

export type ShownProblem = Omit<LineProblem, 'unionId'>

/**
 * As this very caller may read them: an import may have been begun by somebody who reaches more. Of unions beyond the own
 * reach nothing is said but that the street has to look (MEM-9).
 */
export const shownProblems = async <L extends { readonly problems: readonly LineProblem[] }>(db: Db, reach: Reach, lines: readonly L[]): Promise<(Omit<L, 'problems'> & { problems: ShownProblem[] })[]> => {
  const near = await unionsAmong(db, reach, [...new Set(lines.flatMap(({ problems }) => problems.flatMap(({ unionId }) => unionId ?? [])))])
  const shown = ({ unionId, ...one }: LineProblem): ShownProblem =>
    (one.reason !== 'other_union' && one.reason !== 'left_before') || (unionId !== undefined && near.has(unionId)) ? one : { column: one.column, reason: 'needs_street' }
  return lines.map((line) => ({ ...line, problems: line.problems.map(shown) }))
}
