import { isPhone, maskPhone, normalisePhone } from './phone'

test('ID-3: all mobile ranges are taken, the new 16x and 19x too', () => {
  for (const range of ['13', '14', '15', '16', '17', '18', '19']) expect(isPhone(`${range}800001234`)).toBe(true)
})

test('ID-3: country code, spaces, dashes and full-width digits are put right', () => {
  for (const raw of ['+86 138 0000 6677', '8613800006677', '0086-138-0000-6677', '（+86）13800006677', '１３８００００６６７７'])
    expect(normalisePhone(raw)).toBe('13800006677')
})

test('ID-3: what is no mobile number stays refused after normalising', () => {
  for (const raw of ['12800006677', '1380000667', '138000066770', '0755-28917148', '+852 9123 4567', '8613800006', '1380000667a', ''])
    expect(isPhone(normalisePhone(raw))).toBe(false)
})

test('PI-7: a masked phone shows three and four digits', () => {
  expect(maskPhone('13800006677')).toBe('138****6677')
  expect(maskPhone('12345')).toBe('*****')
})
