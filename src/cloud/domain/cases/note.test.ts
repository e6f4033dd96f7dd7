import { withoutIdentifiers } from './note'

it.each([
  ['请打 13912345678 找我', '请打 *********** 找我'],
  ['电话：139 1234 5678。', '电话：***********。'],
  ['１３９１２３４５６７８', '***********'],
  ['身份证11010519491231002x', '身份证******************'],
  ['回乡证 H12345678', '回乡证 *********'],
  ['外国人证 ABC123456789012', '外国人证 ***************'],
])('stars out a number of a person: %s', (text, kept) => {
  expect(withoutIdentifiers(text)).toBe(kept)
})

it.each(['91440300MA5EXAMPL1', '914403001234567893', '编号 RH20261123-000123', '2026年11月23日 15:30', '请改选 440307015 街道'])('leaves other numbers alone: %s', (text) => {
  expect(withoutIdentifiers(text)).toBe(text)
})
