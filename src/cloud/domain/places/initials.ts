import { searchKey } from '@/contract/places/search-key'
import table from './initial-letters.json'

/** Words of place names in which a sign is not read as usual: 银行 is yh, while 行 alone is x. */
const words: Readonly<Record<string, string>> = {
  银行: 'yh', 行业: 'hy', 音乐: 'yy', 乐器: 'yq', 调度: 'dd', 会计: 'kj', 厦门: 'xm', 供给: 'gj', 校场: 'jc', 省长: 'sz', 家长: 'jz', 长者: 'zz', 重庆: 'cq', 重阳: 'cy', 朝阳: 'cy',
}
const wordsIn = new RegExp(Object.keys(words).join('|'), 'g')

const letterOf = (sign: string): string => {
  const letter = table.letters[(sign.codePointAt(0) ?? 0) - table.first]
  return letter === undefined || letter === '.' ? sign : letter
}

/**
 * Pinyin initials: 「平湖（凤凰）站」 → `phfhz`; letters and digits stay. A table of one letter a sign (21 KB) instead of a
 * dictionary of 470 KB, which every start of the function would read.
 */
export const initialsOf = (name: string): string => searchKey(Array.from(name.replace(wordsIn, (word) => words[word] ?? word), letterOf).join(''))
