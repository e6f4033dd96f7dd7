import fc from 'fast-check'
import { checkDocument, documentIdentity, documentKinds, maskDocument } from './document'
import { residentCheckSign } from './resident-id'

const sealed = (first17: string): string => first17 + residentCheckSign(first17)
const macao = sealed('82000019920304002')
const foreigner = sealed('94484019850617001')

test('people without a mainland ID card are not turned away', () => {
  expect(checkDocument('hmt_residence', macao)).toEqual({ ok: true, number: macao, birthOn: '1992-03-04', sex: 'female' })
  expect(checkDocument('foreign_pr', foreigner)).toEqual({ ok: true, number: foreigner, birthOn: '1985-06-17', sex: 'male' })
  expect(checkDocument('foreign_pr', 'usa 440185061712')).toEqual({ ok: true, number: 'USA440185061712' })
  for (const number of ['H12345678', 'M1234567801', '12345678', '1234567801'])
    expect(checkDocument('hmt_permit', number)).toEqual({ ok: true, number })
  expect(checkDocument('hmt_permit', 'ｈ 1234 5678')).toEqual({ ok: true, number: 'H12345678' })
  expect(checkDocument('hmt_permit', '1234567801（B）')).toEqual({ ok: true, number: '1234567801' })
})

test('a good number under the wrong kind of document is named as such', () => {
  expect(checkDocument('resident_id', macao)).toEqual({ ok: false, reason: 'kind' })
  expect(checkDocument('resident_id', foreigner)).toEqual({ ok: false, reason: 'kind' })
  expect(checkDocument('hmt_residence', '11010519491231002X')).toEqual({ ok: false, reason: 'kind' })
  expect(checkDocument('foreign_pr', macao)).toEqual({ ok: false, reason: 'kind' })
})

test('numbers of no such document are refused', () => {
  for (const number of ['H1234567', 'K12345678', 'H123456789', '123456789', '', 'H12345678; --'])
    expect(checkDocument('hmt_permit', number)).toEqual({ ok: false, reason: 'format' })
  expect(checkDocument('foreign_pr', 'USA4401850617')).toEqual({ ok: false, reason: 'format' })
  expect(checkDocument('hmt_residence', '820000199203040020')).toEqual({ ok: false, reason: 'checksum' })
})

test('MEM-11: a renewed travel permit is the same person, another kind with the same digits is not', () => {
  expect(documentIdentity('hmt_permit', 'H1234567801')).toBe(documentIdentity('hmt_permit', 'H1234567802'))
  expect(documentIdentity('hmt_permit', 'H1234567801')).toBe(documentIdentity('hmt_permit', 'H12345678'))
  expect(documentIdentity('hmt_permit', 'H12345678')).not.toBe(documentIdentity('hmt_permit', 'M12345678'))
  expect(documentIdentity('hmt_permit', '12345678')).not.toBe(documentIdentity('hmt_permit', 'H12345678'))
})

test('no input, however odd, makes the check throw', () => {
  fc.assert(
    fc.property(fc.constantFrom(...documentKinds), fc.string({ unit: 'binary' }), (kind, raw) => {
      expect(typeof checkDocument(kind, raw).ok).toBe('boolean')
    }),
  )
})

test('PI-7: a masked number keeps its length and hides the birth date', () => {
  expect(maskDocument('11010519491231002X')).toBe('1101**********002X')
  expect(maskDocument('USA440185061712')).toBe('USA4*******1712')
  expect(maskDocument('H12345678')).toBe('H******78')
  expect(maskDocument('12')).toBe('**')
})
