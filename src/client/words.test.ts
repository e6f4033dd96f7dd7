import { errorRules } from '@/contract/errors'
import { clientRules } from './call-error'
import { sentences } from './copy'
import { sentence } from './words'

const codes = [...Object.keys(errorRules), ...Object.keys(clientRules)]

it.each(codes)('tells the person what happened and what to do about %s, in Chinese and without jargon', (code) => {
  const { what, next } = sentence(code)
  for (const text of [what, next]) {
    expect(text).toMatch(/^[^a-z]*[。]$/)
    expect(text).toMatch(/[一-龥]{3}/)
    expect(text.length).toBeLessThanOrEqual(40)
    expect(text).not.toMatch(/错误码|异常|请求|服务器|参数|接口/)
  }
})

it('has no sentence for a code that does not exist', () => {
  expect(Object.keys(sentences).sort()).toEqual([...codes].sort())
})

it('reads a code of a newer cloud as the cloud\'s own trouble', () => {
  expect(sentence('benefits.not_invented_yet')).toBe(sentences['internal.unexpected'])
  expect(sentence('toString')).toBe(sentences['internal.unexpected'])
})
