import { obstacleTo, survivorOf, type Standing } from './rules'

const record = (over: Partial<Standing> = {}): Standing => ({ id: 'b', status: null, memberSince: null, verified: false, createdAt: new Date('2026-01-02'), ...over })
const keeps = (a: Standing, b: Standing): string => {
  expect(survivorOf(b, a).survivor).toBe(survivorOf(a, b).survivor)
  return survivorOf(a, b).survivor.id
}

it('lets the running membership go on, whichever record was made first (MEM-2)', () => {
  expect(keeps(record({ id: 'old', createdAt: new Date('2020-01-01') }), record({ id: 'member', status: 'active', memberSince: '2026-11-01' }))).toBe('member')
  expect(keeps(record({ id: 'kept', status: 'kept', memberSince: '2010-01-01' }), record({ id: 'active', status: 'active', memberSince: '2026-11-01' }))).toBe('active')
})

it('lets the longer of two memberships go on', () => {
  expect(keeps(record({ id: 'new', status: 'active', memberSince: '2026-11-01' }), record({ id: 'long', status: 'active', memberSince: '2019-05-04' }))).toBe('long')
})

it('lets the verified record go on where nobody is a member, then the older one, and always one of both', () => {
  expect(keeps(record({ id: 'a' }), record({ id: 'z', verified: true }))).toBe('z')
  expect(keeps(record({ id: 'a' }), record({ id: 'z', createdAt: new Date('2026-01-01') }))).toBe('z')
  expect(keeps(record({ id: 'a' }), record({ id: 'z' }))).toBe('a')
})

describe('what is in the way of putting two records together (MEM-11)', () => {
  const hash = (text: string) => Buffer.from(text)
  const one = { documentHash: hash('a'), held: false, role: false }

  it('is nothing for the same document, or where one record has none', () => {
    expect(obstacleTo(one, { ...one }, false)).toBeNull()
    expect(obstacleTo(one, { ...one, documentHash: null }, false)).toBeNull()
  })

  it('is another document, no document at all, a legal hold, and an office unless the district decides', () => {
    expect(obstacleTo(one, { ...one, documentHash: hash('b') }, true)).toBe('documents_differ')
    expect(obstacleTo({ ...one, documentHash: null }, { ...one, documentHash: null }, true)).toBe('no_document')
    expect(obstacleTo(one, { ...one, held: true }, true)).toBe('held')
    expect(obstacleTo(one, { ...one, role: true }, false)).toBe('role_held')
    expect(obstacleTo(one, { ...one, role: true }, true)).toBeNull()
  })
})
