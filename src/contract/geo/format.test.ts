import fc from 'fast-check'
import { formatDistance } from './format'

test('a distance reads as a person would say it', () => {
  expect([0, 4, 318, 994, 996, 1_120, 9_940, 9_960, 23_400, 1_916_000].map((m) => formatDistance(m)))
    .toEqual(['10 米', '10 米', '320 米', '990 米', '1.0 公里', '1.1 公里', '9.9 公里', '10 公里', '23 公里', '1916 公里'])
})

test('WX-4: from a vague point only whole kilometres are said, never metres', () => {
  expect([0, 320, 1_499, 1_501, 12_345].map((m) => formatDistance(m, 'about'))).toEqual(['约 1 公里', '约 1 公里', '约 1 公里', '约 2 公里', '约 12 公里'])
  fc.assert(fc.property(fc.double({ min: 0, max: 2e7, noNaN: true }), (m) => { expect(formatDistance(m, 'about')).toMatch(/^约 \d+ 公里$/) }))
})
