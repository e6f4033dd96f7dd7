import { allEndpoints, type Path } from '@/features/contracts'

/** Attacks counted by endpoint and row of the matrix. */
export interface Tally {
  /** One attack of this row on this endpoint, carried out and survived. */
  count(row: string, path: Path): void
  of(row: string): number
}

const table = (rows: readonly string[], attacks: ReadonlyMap<string, number>): string => {
  const paths = allEndpoints().map(([path]) => path)
  const width = Math.max(...paths.map((path) => path.length))
  const cells = (name: string, of: (row: string) => string | number) => `${name.padEnd(width)} ${rows.map((row) => String(of(row)).padStart(5)).join('')}`
  const lines = paths.map((path) => cells(path, (row) => attacks.get(`${row} ${path}`) ?? '·'))
  const sums = cells('attacks', (row) => paths.reduce((sum, path) => sum + (attacks.get(`${row} ${path}`) ?? 0), 0))
  return [cells('endpoint', (row) => row), ...lines, sums, ''].join('\n')
}

/**
 * Call it at the top of a file with the rows that the file attacks, and `mustHaveAttacked` at its end:
 * it prints endpoints × rows and fails when a row found nothing to attack, for a matrix that is generated
 * from the contract would otherwise fall silent when the contract changes.
 */
export const useTally = (rows: readonly string[]): Tally & { mustHaveAttacked(): void } => {
  const attacks = new Map<string, number>()
  const of = (row: string) => [...attacks].reduce((sum, [name, count]) => sum + (name.startsWith(`${row} `) ? count : 0), 0)
  return {
    count: (row, path) => void attacks.set(`${row} ${path}`, (attacks.get(`${row} ${path}`) ?? 0) + 1),
    of,
    mustHaveAttacked: () =>
      test(`every row attacked something: ${rows.join(', ')}`, () => {
        process.stdout.write(`\n${table(rows, attacks)}`)
        expect(rows.filter((row) => of(row) === 0)).toEqual([])
      }),
  }
}
