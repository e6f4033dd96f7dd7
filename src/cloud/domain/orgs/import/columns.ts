/** The columns of the sheet, under the words that offices use for them. */
export const columnNames = {
  name: ['name', '单位名称', '名称', '企业名称'],
  uscc: ['uscc', '统一社会信用代码', '信用代码'],
  parent: ['parent', '上级工会'],
  street: ['street', '街道', '所属街道'],
  headcount: ['headcount', '职工人数', '人数'],
  hasUnion: ['has_union', '是否建会', '已建会'],
  chair: ['chair', '工会主席', '主席'],
} as const

export type Column = keyof typeof columnNames
export type SheetRow = Record<Column, string>

/** Which column stands where; a column that is missing and needed is named. */
export const readHeader = (cells: readonly string[]): { at: Partial<Record<Column, number>>; missing: string[] } => {
  const at: Partial<Record<Column, number>> = {}
  const clean = cells.map((cell) => cell.replace(/^\uFEFF/, '').trim().toLowerCase())
  for (const [column, names] of Object.entries(columnNames) as [Column, readonly string[]][]) {
    const index = clean.findIndex((cell) => names.includes(cell))
    if (index >= 0) at[column] = index
  }
  const needed: Column[] = ['name', 'street']
  return { at, missing: needed.filter((column) => at[column] === undefined).map((column) => columnNames[column][1] ?? column) }
}

export const cellsOf = (cells: readonly string[], at: Partial<Record<Column, number>>): SheetRow =>
  Object.fromEntries(Object.keys(columnNames).map((column) => [column, (cells[at[column as Column] ?? -1] ?? '').trim()])) as SheetRow
