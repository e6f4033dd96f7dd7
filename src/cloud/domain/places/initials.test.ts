import { readFileSync } from 'node:fs'
import { pinyin } from 'pinyin-pro'
import demo from '../../../../seeds/demo/places.json'
import places from '../../../../seeds/reference/places.json'
import streets from '../../../../seeds/reference/streets.json'
import { initialLetters } from '@/cloud/db/write-initials'
import { initialsOf } from './initials'

test('the table of letters is that of the dictionary (else: npx tsx src/cloud/db/write-initials.ts)', () => {
  expect(readFileSync(`${__dirname}/initial-letters.json`, 'utf8')).toBe(initialLetters())
})

test('every street, community and place that we know has the initials that a dictionary of words gives', () => {
  const names = [...streets.rows.flatMap((row) => [row.name, ...row.communities]), ...places.rows.map((row) => row.name), ...demo.rows.map((row) => row.name)]
  expect(names.length).toBeGreaterThan(150)
  const plain = (name: string): string => name.replace(/[^\p{Script=Han}]/gu, '')
  for (const name of names) expect([name, initialsOf(plain(name))]).toEqual([name, pinyin(plain(name), { pattern: 'first', toneType: 'none', separator: '' })])
})

test('letters, digits and signs without a reading stay, brackets go, and common words are read as people say them', () => {
  expect(initialsOf('平湖DCC（凤凰）暖蜂驿站+')).toBe('phdccfhnfyz')
  expect(initialsOf('工商银行旁 24 小时站')).toBe('gsyhp24xsz')
  expect(initialsOf('𠮷野家')).toBe('𠮷yj')
})
