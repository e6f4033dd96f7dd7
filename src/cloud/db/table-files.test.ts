import { tableFiles } from './table-files'

const written = `/**
 * This file was generated.
 */

import type { ColumnType } from "kysely";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface CaseEvents {
  at: Generated<Timestamp>;
  note: string | null;
}

export interface Streets {
  code: string;
}

export interface DB {
  case_events: CaseEvents;
  streets: Streets;
}
`

test('each table has a file of its own with the types that it needs, and the list of tables names them all', () => {
  const files = tableFiles(written)
  expect([...files.keys()]).toEqual(['tables/column-types.ts', 'tables/case-events.ts', 'tables/streets.ts', 'schema.ts'])
  expect(files.get('tables/case-events.ts')).toContain("import type { Generated, Timestamp } from './column-types'\n\nexport interface CaseEvents {\n  at: Generated<Timestamp>\n  note: string | null\n}\n")
  expect(files.get('tables/streets.ts')).not.toContain('import')
  expect(files.get('schema.ts')).toContain("import type { CaseEvents } from './tables/case-events'\nimport type { Streets } from './tables/streets'\n\nexport interface Database {\n  case_events: CaseEvents\n  streets: Streets\n}\n")
})

test('what is no schema is refused instead of emptying the folder', () => {
  expect(() => tableFiles('')).toThrow('no interface DB')
})
