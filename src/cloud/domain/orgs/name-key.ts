/**
 * A name folded for search: full-width becomes half-width, case and the marks that people leave out
 * (brackets, spaces, dots, dashes) are dropped, so 「深圳（示例）科技」 is found by 「深圳示例科技」.
 */
export const nameKey = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/[\s()[\]{}<>《》【】「」“”"'’‘·•.,，。、_/\\-]/gu, '')

/**
 * Every single character and every two neighbours: trigrams don't serve Chinese questions of one or two characters.
 * By code points, so that a rare character beyond the first plane counts as one.
 */
export const gramsOf = (key: string): string[] => {
  const characters = Array.from(key)
  const grams = new Set(characters)
  for (let i = 0; i + 1 < characters.length; i++) grams.add(characters[i]! + characters[i + 1]!)
  return [...grams]
}

/** What a question must contain: its neighbours, or the single character when it has only one. */
export const gramsOfQuestion = (key: string): string[] => {
  const characters = Array.from(key)
  return characters.length === 1 ? characters : gramsOf(key).filter((gram) => Array.from(gram).length === 2)
}
