import { residentCheckSign } from '@/contract/identifiers'
import { judgeCells } from './judge-cells'

const young = `44030720120303001${residentCheckSign('44030720120303001')}`
const today = '2026-11-23'
const mapping = { name: 0, documentNumber: 1, documentKind: 2, phone: 3, joinedOn: 4, registered: 5 }
const judge = (...cells: string[]) => judgeCells(['name', 'documentNumber'], mapping, cells, today)
const reasons = (...cells: string[]) => {
  const found = judge(...cells)
  return 'problems' in found ? found.problems.map(({ column, reason }) => `${column}: ${reason}`) : []
}

test('a good line is read as offices write it: full width, spaces, a kind of document in their words, a date of Excel', () => {
  expect(judge('欧阳 小丽', '１１０１０５１９４９１２３１００２ｘ', '身份证', '139 0000 1111', '2024年1月5日', '是')).toEqual({
    good: { name: '欧阳小丽', documentKind: 'resident_id', documentNumber: '11010519491231002X', phone: '13900001111', joinedOn: '2024-01-05', registered: true, knownOn: null },
  })
})

test.each([
  ['陈大文', 'H12345678', 'hmt_permit'], ['林小美', '810000199408230021', 'hmt_residence'], ['JOHN SMITH', 'FRA110077121215', 'foreign_pr'],
])('without a kind the number tells it: %s', (name, number, kind) => {
  expect(judge(name, number)).toMatchObject({ good: { documentKind: kind } })
})

test('every fault of a line is told at once, by column', () => {
  expect(reasons('李4', '', '驾驶证', '0755-28900000', '昨天', '也许')).toEqual(['name: characters', 'documentKind: document_kind', 'documentNumber: required', 'phone: phone', 'joinedOn: day', 'registered: yes_no'])
})

test('a number that the program for sheets has rounded is not guessed (ID-1)', () => {
  expect(reasons('张三', '4.40307E+17')).toEqual(['documentNumber: digits_lost'])
  expect(reasons('张三', '11010519491231002X', '', '1.39E+10')).toEqual(['phone: digits_lost'])
})

test.each([['130503670401001', 'old15'], ['110105194912310021', 'checksum'], ['110105194913310025', 'date'], ['123', 'length']])('the number %s is named with what is wrong: %s', (number, reason) => {
  expect(reasons('张三', number)).toEqual([`documentNumber: ${reason}`])
})

test('who is younger than sixteen is not taken (劳动法 15), nor a date before that birthday or still to come', () => {
  expect(reasons('张三', young)).toEqual(['documentNumber: under_sixteen'])
  expect(reasons('张三', '11010519491231002X', '', '', '1960-01-01')).toEqual(['joinedOn: early'])
  expect(reasons('张三', '11010519491231002X', '', '', '2026-11-24')).toEqual(['joinedOn: future'])
})
