import { safeParse } from 'valibot'
import { bundledOptions } from './bundled-options'
import { membershipContract } from './contract'

test('what the form brings along is what the cloud would answer, in its shape', () => {
  expect(safeParse(membershipContract.options.output, bundledOptions()).issues).toBeUndefined()
  expect(bundledOptions().streets).toHaveLength(11)
  expect(bundledOptions().notices.map(({ purpose }) => purpose).sort()).toEqual(['identity', 'membership'])
})
