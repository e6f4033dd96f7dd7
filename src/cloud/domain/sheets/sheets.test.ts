import { findTitles, guessColumns, mappingFaults } from './columns'
import { readRow } from './read-row'
import { lostDigits, needed, optional, readDay, readYesNo } from './values'

const known = [
  { key: 'name', names: ['姓名', '职工姓名'], needed: true },
  { key: 'document', names: ['证件号码', '身份证号'], needed: true },
  { key: 'phone', names: ['手机号码', '联系电话'] },
] as const

test('columns are found by the words that offices use, whatever they add to them', () => {
  expect(guessColumns(['序号', '姓 名*', '身份证号（必填）', '联系电话：'], known)).toEqual({ name: 1, document: 2, phone: 3 })
  expect(guessColumns(['姓名', '职工姓名'], known)).toEqual({ name: 0 })
})

test('the titles are found below the name of the sheet', () => {
  expect(findTitles([['某某公司会员名册'], ['填表日期', '2026-11-01'], ['姓名', '身份证号'], ['张三', '1']], known)).toBe(2)
  expect(findTitles([['甲', '乙'], ['1', '2']], known)).toBe(0)
})

test('a mapping that misses a needed column, names one twice or points outside is told', () => {
  expect(mappingFaults({ name: 0, document: 0, phone: 9 }, 3, known)).toEqual([{ column: 'document', reason: 'twice' }, { column: 'phone', reason: 'range' }])
  expect(mappingFaults({ phone: 1 }, 3, known).map((fault) => fault.column)).toEqual(['name', 'document'])
})

test.each([['2024-1-5'], ['2024/01/05'], ['2024.1.5'], ['2024年1月5日'], ['20240105'], ['45296'], ['45296.75'], ['2024-01-05 08:30'], ['２０２４-１-５']])('a day written as %s', (text) => {
  expect(readDay(text)).toEqual({ value: '2024-01-05' })
})

test.each([['2024-02-30'], ['5.1.2024'], ['昨天'], ['1'], ['']])('%j is no day', (text) => {
  expect(readDay(text)).toEqual({ reason: 'day' })
})

test('yes, no, and what is neither', () => {
  expect(['是', '√', 'Y', '已登记'].map((text) => readYesNo(text))).toEqual(Array.from({ length: 4 }, () => ({ value: true })))
  expect(['否', '未', '0'].map((text) => readYesNo(text))).toEqual(Array.from({ length: 3 }, () => ({ value: false })))
  expect(readYesNo('也许')).toEqual({ reason: 'yes_no' })
})

test('a rounded number is seen', () => {
  expect(['4.40307E+17', '4.4030719900303e+17', '4E17'].map(lostDigits)).toEqual([true, true, true])
  expect(['440307199003030016', 'H12345678', '1e'].map(lostDigits)).toEqual([false, false, false])
})

test('all that is wrong with a line is told at once', () => {
  const readers = { name: needed((text) => ({ value: text })), joined: optional(readDay), registered: optional(readYesNo) }
  expect(readRow(readers, { name: 0, joined: 1, registered: 2 }, ['', '昨天', '也许'])).toEqual({
    problems: [{ column: 'name', reason: 'required' }, { column: 'joined', reason: 'day' }, { column: 'registered', reason: 'yes_no' }],
  })
  expect(readRow(readers, { name: 0, joined: 1 }, ['张三'])).toEqual({ row: { name: '张三', joined: null, registered: null } })
})
