/** A column that an import knows, under the words that offices use for it; the first is the one that we write. */
export interface KnownColumn<C extends string> {
  readonly key: C
  readonly names: readonly string[]
  readonly needed?: boolean
}

/** Which column of the sheet holds what, counted from 0. */
export type Mapping<C extends string> = Partial<Record<C, number>>

/** Titles are compared without what people add to them: spaces, stars, colons, explanations in brackets. */
export const titleKey = (title: string): string =>
  title.normalize('NFKC').replace(/\([^)]*\)|\[[^\]]*\]/g, '').replace(/[\s*:_\-、。]/g, '').toLowerCase()

/** The columns that can be told by their titles; the first of two that fit wins. */
export const guessColumns = <C extends string>(titles: readonly string[], known: readonly KnownColumn<C>[]): Mapping<C> => {
  const keys = titles.map(titleKey)
  const found: Mapping<C> = {}
  for (const column of known) {
    const index = column.names.map((name) => keys.indexOf(titleKey(name))).find((at) => at >= 0)
    if (index !== undefined) found[column.key] = index
  }
  return found
}

/** Lines above the titles (the name of the sheet, a remark) that are looked through for them. */
export const titleLines = 10

/** The line with the titles: of the first ones the one with most known titles, else the first. */
export const findTitles = <C extends string>(lines: readonly (readonly string[])[], known: readonly KnownColumn<C>[]): number => {
  const counted = lines.slice(0, titleLines).map((titles) => Object.keys(guessColumns(titles, known)).length)
  const most = Math.max(0, ...counted)
  return most === 0 ? 0 : counted.indexOf(most)
}

export interface MappingFault<C extends string> {
  readonly column: C
  readonly reason: 'required' | 'twice' | 'range'
}

/** What is wrong with a mapping that somebody chose: a needed column is missing, or one column stands for two. */
export const mappingFaults = <C extends string>(mapping: Mapping<C>, width: number, known: readonly KnownColumn<C>[]): MappingFault<C>[] => {
  const seen = new Set<number>()
  return known.flatMap(({ key, needed }): MappingFault<C>[] => {
    const index = mapping[key]
    if (index === undefined) return needed === true ? [{ column: key, reason: 'required' }] : []
    if (index < 0 || index >= width) return [{ column: key, reason: 'range' }]
    if (seen.has(index)) return [{ column: key, reason: 'twice' }]
    seen.add(index)
    return []
  })
}
