import { hoursOf, newRow, rowsOf } from './hours-rows'

test.each(['1-5 08:30-18:00;6-7 09:00-12:00;H off', '1-7 24', '1-5 08:30-12:00,14:00-02:00', '1-5 09:00-18:00;2026-10-01~2026-10-03 off', '1-7 00:00-06:00,08:00-24:00'])('what is kept comes out of the editor as it went in: %s', (text) => {
  expect(hoursOf(rowsOf(text))).toBe(text)
})

test('a clock may be typed as people write it', () => {
  expect(hoursOf([{ ...newRow(1), from: '8：30', to: '9:05' }])).toBe('1-5 08:30-09:05')
})

test('a line that cannot be read, no day at all, or a day written twice is no hours', () => {
  expect(hoursOf([{ ...newRow(1), from: '半夜' }])).toBeNull()
  expect(hoursOf([{ ...newRow(1), days: [] }])).toBeNull()
  expect(hoursOf([newRow(1), { ...newRow(2), days: [5, 6], from: '09:00' }])).toBeNull()
})
