import { endOfNumber, plainSigns, triesLeft } from './rules'

test('what staff type is read as the number is kept: half width, upper case, no spaces', () => {
  expect(plainSigns(' ３１ 00 2x')).toBe('31002X')
  expect(endOfNumber('11010519491231002X')).toBe('31002X')
})

test('the lesser of both caps counts, and never less than nothing', () => {
  const caps = { aDay: 3, aMonth: 5 }
  expect(triesLeft(caps, 0, 0)).toBe(3)
  expect(triesLeft(caps, 1, 4)).toBe(1)
  expect(triesLeft(caps, 3, 3)).toBe(0)
  expect(triesLeft(caps, 0, 7)).toBe(0)
})
