import fc from 'fast-check'
import { checkName, maskName, normaliseName } from './name'

test('ID-4: real names are taken', () => {
  for (const name of ['张三', '欧阳娜娜', '买买提·艾力', '迪丽热巴·迪力木拉提', '王〇', '㛃𠅤'])
    expect(checkName(name)).toEqual({ ok: true, name })
  for (const name of ['John Smith', "Anne-Marie O'Brien", 'J. R. Smith Jr.', 'José Núñez', 'Nguyễn Thị Minh'])
    expect(checkName(name)).toEqual({ ok: true, name })
})

test('ID-4: a rare character of the higher planes counts as one', () => {
  expect(checkName('𬱖')).toEqual({ ok: false, reason: 'length' })
  expect(checkName('王𬱖')).toEqual({ ok: true, name: '王𬱖' })
  expect(checkName('𠮷'.repeat(50)).ok).toBe(true)
  expect(checkName('𠮷'.repeat(51))).toEqual({ ok: false, reason: 'length' })
})

test('ID-4: every keyboard’s middle dot becomes the same one', () => {
  for (const dot of ['·', '・', '•', '‧', '.', ' · ', '．']) expect(normaliseName(`买买提${dot}艾力`)).toBe('买买提·艾力')
  expect(normaliseName(' 张　三 ')).toBe('张三')
  expect(normaliseName('Ｌｉ  Lei')).toBe('Li Lei')
  expect(normaliseName('O’Brien')).toBe("O'Brien")
})

test('ID-4: digits, emoji, control signs and markup are refused', () => {
  for (const name of ['张3', '张三😀', '张\u0000三', '<b>张三</b>', '张三;--', '=1+1', '张三\n\r李四!', '··', '·张三', '张··三', '张三·', "' or ''='"])
    expect(checkName(name).ok).toBe(false)
})

test('ID-4: a name that was taken is taken again unchanged', () => {
  const unit = fc.constantFrom('张', '三', '𠮷', '·', '・', ' ', '.', "'", '-', 'a', 'É', '3', '<')
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (raw) => {
      const first = checkName(raw)
      if (first.ok) expect(checkName(first.name)).toEqual(first)
    }),
    { numRuns: 2000 },
  )
})

test('PI-6: a published name shows the first sign only', () => {
  expect(maskName('张三')).toBe('张*')
  expect(maskName('张三丰')).toBe('张**')
  expect(maskName('买买提·艾力')).toBe('买**')
  expect(maskName('𠮷田一')).toBe('𠮷**')
  expect(maskName('John Smith')).toBe('J*')
  expect(maskName('')).toBe('')
})
