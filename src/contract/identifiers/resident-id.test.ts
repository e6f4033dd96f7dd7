import fc from 'fast-check'
import { addDays } from '@/contract/dates'
import { ageOn, parseResidentId, residentCheckSign } from './resident-id'

const birthday = fc.integer({ min: 0, max: 80_000 }).map((count) => addDays('1820-01-01', count))
const valid = fc
  .tuple(fc.integer({ min: 100_000, max: 999_999 }), birthday, fc.integer({ min: 0, max: 999 }))
  .map(([area, born, order]) => `${area}${born.replace(/-/g, '')}${String(order).padStart(3, '0')}`)
  .map((first17) => first17 + residentCheckSign(first17))

test('ID-1: the published examples are judged as in GB 11643', () => {
  expect(parseResidentId('11010519491231002X')).toEqual({ ok: true, number: '11010519491231002X', birthOn: '1949-12-31', sex: 'female' })
  expect(parseResidentId('440524188001010014')).toEqual({ ok: true, number: '440524188001010014', birthOn: '1880-01-01', sex: 'male' })
  expect(parseResidentId('340524198001010013')).toEqual({ ok: false, reason: 'checksum' })
})

test('ID-1: every number with a right check sign is taken, with its birth date and sex', () => {
  fc.assert(
    fc.property(valid, (number) => {
      const read = parseResidentId(number)
      expect(read).toMatchObject({ ok: true, number, sex: Number(number[16]) % 2 ? 'male' : 'female' })
      expect(read.ok && read.birthOn.replace(/-/g, '')).toBe(number.slice(6, 14))
    }),
  )
})

test('ID-1: one wrong digit anywhere is always noticed', () => {
  fc.assert(
    fc.property(valid, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
      const wrong = number.slice(0, at) + ((Number(number[at]) + shift) % 10) + number.slice(at + 1)
      expect(parseResidentId(wrong).ok).toBe(false)
    }),
  )
})

test('ID-1: two neighbouring digits swapped are noticed', () => {
  fc.assert(
    fc.property(valid, fc.integer({ min: 0, max: 15 }), (number, at) => {
      fc.pre(number[at] !== number[at + 1])
      expect(parseResidentId(number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2)).ok).toBe(false)
    }),
  )
})

test('ID-1: what a Chinese keyboard or a paste adds does not matter', () => {
  for (const raw of ['11010519491231002x', ' 110105 19491231 002X ', '１１０１０５１９４９１２３１００２Ｘ', '\u200b110105\u300019491231002ｘ'])
    expect(parseResidentId(raw)).toMatchObject({ ok: true, number: '11010519491231002X' })
})

test('ID-1: each kind of mistake has its own reason', () => {
  expect(parseResidentId('130503670401001')).toEqual({ ok: false, reason: 'old15' })
  expect(parseResidentId('1101051949123100')).toEqual({ ok: false, reason: 'length' })
  expect(parseResidentId('')).toEqual({ ok: false, reason: 'length' })
  expect(parseResidentId('11010519490230002X')).toEqual({ ok: false, reason: 'date' })
  expect(parseResidentId('1101051949123100X2')).toEqual({ ok: false, reason: 'format' })
  expect(parseResidentId("1'; DROP TABLE x")).toEqual({ ok: false, reason: 'format' })
})

test('nobody is a year older before the birthday', () => {
  expect(ageOn('2010-11-24', '2026-11-23')).toBe(15)
  expect(ageOn('2010-11-24', '2026-11-24')).toBe(16)
  expect(ageOn('2008-02-29', '2026-02-28')).toBe(17)
  expect(ageOn('2008-02-29', '2026-03-01')).toBe(18)
})
