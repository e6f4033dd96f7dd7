import { aDocument } from '@/testing/join-reference'
import { aStatus } from '@/testing/a-status'
import { askedFields, checkAnswer, prefilled, toAnswer } from './answer-draft'

const now = '2026-11-25T02:00:00Z'
const asked = aStatus({ state: 'needs_info', asked: { fields: ['documentNumber', 'occupationCode'], note: null, answeredAt: null } })

it('asks only what the reviewer asked, prefilled with what is not secret', () => {
  expect(askedFields(asked)).toEqual(['documentNumber', 'occupationCode'])
  expect(prefilled(asked, {})).toEqual(expect.objectContaining({ occupationCode: 'food_rider', documentNumber: '' }))
  expect(prefilled(asked, { occupationCode: 'courier' }).occupationCode).toBe('courier')
})

it('wants every field that was asked about, or a word why not', () => {
  const fields = askedFields(asked)
  expect(checkAnswer(fields, prefilled(asked, {}), now)).toEqual({ documentNumber: 'required' })
  expect(checkAnswer(fields, prefilled(asked, { note: '证件丢了，正在补办' }), now)).toEqual({})
  expect(checkAnswer(fields, prefilled(asked, { documentNumber: '123', note: '看备注' }), now)).toEqual({ documentNumber: 'length' })
})

it('PI-2: sends what was asked and nothing else; the kind of document goes with its number', () => {
  const fields = askedFields(asked)
  expect(toAnswer(fields, prefilled(asked, { documentNumber: aDocument }))).toEqual({ documentKind: 'resident_id', documentNumber: aDocument, occupationCode: 'food_rider' })
  expect(toAnswer(fields, prefilled(asked, { note: '证件丢了' }))).toEqual({ occupationCode: 'food_rider' })
})
