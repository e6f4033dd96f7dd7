import { codeIn } from './code-in'

const code = 'LG-440307003-001'

test('the sign at a door leads to its place, as an address, as a round code of WeChat or typed', () => {
  expect(codeIn(`https://union.example.cn/#/features/stations/pages/place/index?code=${code}`)).toBe(code)
  expect(codeIn(`features/stations/pages/place/index?scene=${encodeURIComponent(code)}`)).toBe(code)
  expect(codeIn(' lg-440307003-001 ')).toBe(code)
  expect(codeIn('LG-440307-012')).toBe('LG-440307-012')
})

test('any other code leads nowhere', () => {
  expect(codeIn('https://pay.example.cn/?id=440307003-001')).toBeNull()
  expect(codeIn('%E0%A4%A')).toBeNull()
  expect(codeIn('')).toBeNull()
})
