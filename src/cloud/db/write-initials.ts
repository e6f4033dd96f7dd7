import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pinyin } from 'pinyin-pro'

const [FIRST, LAST] = [0x4e00, 0x9fff] as const

/** The first letter of the usual reading of every sign of the basic block; `.` where the dictionary has none. */
export const initialLetters = (): string => {
  const letters = Array.from({ length: LAST - FIRST + 1 }, (_, i) => {
    const read = pinyin(String.fromCharCode(FIRST + i), { pattern: 'first', toneType: 'none' })
    return /^[a-z]$/.test(read) ? read : '.'
  })
  return `${JSON.stringify({ source: 'Written by src/cloud/db/write-initials.ts from pinyin-pro 3.29.4 (MIT).', first: FIRST, letters: letters.join('') })}\n`
}

if (require.main === module) writeFileSync(join(__dirname, '../domain/places/initial-letters.json'), initialLetters())
