import { formatAge, formatDate, formatDay, formatInstant } from './format'

test('a date is read with its weekday, and with the year when it is another one', () => {
  expect(formatDay('2026-11-29')).toBe('11月29日（星期日）')
  expect(formatDay('2026-11-29', '2026-11-23')).toBe('11月29日（星期日）')
  expect(formatDay('2027-01-05', '2026-12-20')).toBe('2027年1月5日（星期二）')
})

test('since when something is, is read with its year and without a weekday', () => {
  expect(formatDate('2025-09-09')).toBe('2025年9月9日')
})

test('an instant is shown on the clock in Shenzhen', () => {
  expect(formatInstant('2026-11-29T06:05:00Z')).toBe('11月29日 14:05')
  expect(formatInstant('2026-12-31T16:00:00Z', '2026-12-31T15:00:00Z')).toBe('2027年1月1日 00:00')
})

test('the age of an answer is said in the words people use', () => {
  const now = '2026-11-23T04:00:00Z'
  expect(formatAge('2026-11-23T03:59:30Z', now)).toBe('刚刚')
  expect(formatAge('2026-11-23T03:55:00Z', now)).toBe('5 分钟前')
  expect(formatAge('2026-11-23T01:00:00Z', now)).toBe('3 小时前')
  expect(formatAge('2026-11-22T15:30:00Z', now)).toBe('昨天')
  expect(formatAge('2026-11-19T04:00:00Z', now)).toBe('4 天前')
  expect(formatAge('2026-11-03T04:00:00Z', now)).toBe('11月3日')
  expect(formatAge('2025-11-03T04:00:00Z', now)).toBe('2025年11月3日')
})

test('a phone whose clock runs late never sees an answer from the future', () => {
  expect(formatAge('2026-11-23T05:00:00Z', '2026-11-23T04:00:00Z')).toBe('刚刚')
})
