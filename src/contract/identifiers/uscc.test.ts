import fc from 'fast-check'
import { checkUscc, usccCheckSign } from './uscc'

const sign = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY')
const first17 = fc.string({ unit: sign, minLength: 17, maxLength: 17 })

test('ID-2: the published example is right, also as people type it', () => {
  expect(checkUscc('91350100M000100Y43')).toEqual({ ok: true, uscc: '91350100M000100Y43' })
  expect(checkUscc('91350100-m000100y4 ３')).toEqual({ ok: true, uscc: '91350100M000100Y43' })
})

test('ID-2: every code with its own check sign is taken without a warning', () => {
  fc.assert(fc.property(first17, (code) => expect(checkUscc(code + usccCheckSign(code))).toEqual({ ok: true, uscc: code + usccCheckSign(code) })))
})

test('ID-2: a wrong check sign warns and never blocks', () => {
  fc.assert(
    fc.property(first17, sign, (code, last) => {
      fc.pre(last !== usccCheckSign(code))
      expect(checkUscc(code + last)).toEqual({ ok: true, uscc: code + last, warn: 'checksum' })
    }),
  )
})

test('ID-2: signs that the standard leaves out, and other lengths, are refused', () => {
  for (const raw of ['91350100I000100Y43', '91350100O000100Y43', '9135010M000100Y43', '', '某某公司'])
    expect(checkUscc(raw)).toEqual({ ok: false, reason: 'format' })
})
