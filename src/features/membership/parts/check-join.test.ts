import { someOptions } from '@/testing/join-reference'
import { checkAll, checkStep, documentProblem, firstWrong } from './check-join'
import { emptyJoin, type JoinDraft, withConsequences } from './join-draft'

const now = '2026-11-23T08:00:00Z'

it('asks for everything that is missing, and begins at the first question', () => {
  const wrong = checkAll(emptyJoin, someOptions, now)
  expect(Object.keys(wrong).sort()).toEqual(['consents', 'documentNumber', 'door', 'employer', 'name', 'occupationCode', 'organizationId', 'phone', 'signature', 'streetCode'])
  expect(firstWrong(wrong)).toBe('door')
  expect(firstWrong({})).toBeNull()
})

it.each([['platform', 'platformCode'], ['union', 'employer'], ['no_union', 'employer'], ['unsure', 'employer']] as const)('MEM-3 … MEM-6: behind the door %s it asks for %s', (door, field) => {
  expect(Object.keys(checkStep('place', { ...emptyJoin, door, streetCode: '440307015', occupationCode: 'x' }, null, now))).toEqual([field])
})

it('does not take a search word for the name of an employer', () => {
  const searching: JoinDraft = { ...emptyJoin, door: 'unsure', employerQuery: '科技' }
  expect(checkStep('place', searching, null, now).employer).toBe('choose')
  expect(checkStep('place', { ...searching, employerTyped: '永兴五金厂' }, null, now).employer).toBeUndefined()
})

it.each([
  ['resident_id', '', 'required'],
  ['resident_id', '110105491231002', 'old15'],
  ['resident_id', '110105194912310021', 'checksum'],
  ['resident_id', '110105194902300021', 'date'],
  ['resident_id', '1101051949', 'length'],
  ['hmt_residence', '11010519491231002X', 'kind'],
  ['resident_id', '11010519491231002x', undefined],
  ['hmt_permit', 'H12345678', undefined],
] as const)('ID-1: a %s with 「%s」 is judged %s', (kind, number, reason) => {
  expect(documentProblem(kind, number, now)).toBe(reason)
})

it('PI-1: a notice that has a newer version counts as not ticked', () => {
  const ticked: JoinDraft = { ...emptyJoin, consents: { membership: '2026-11-01', identity: '2026-11-01' } }
  expect(checkStep('sign', ticked, someOptions, now).consents).toBeUndefined()
  const newer = { ...someOptions, notices: someOptions.notices.map((notice) => ({ ...notice, version: '2027-01-01' })) }
  expect(checkStep('sign', ticked, newer, now).consents).toBe('required')
})

it('does not let a signature stand under another letter', () => {
  const signed: JoinDraft = { ...emptyJoin, signature: { fileId: 'f', source: 's', letterVersion: '2010' } }
  expect(checkStep('sign', signed, someOptions, now)).toEqual(expect.objectContaining({ letter: 'changed', signature: 'required' }))
})

it('forgets the chosen union when door, street or employer change, and nothing else', () => {
  const union = { id: 'u', name: '某工会', kind: 'street', streetCode: null, avoidsEmployer: true, confirmed: true } as const
  const chosen: JoinDraft = { ...emptyJoin, door: 'union', streetCode: '440307015', occupationCode: 'x', union }
  expect(withConsequences(chosen, { streetCode: '440307003' })).toEqual({ union: null, streetCode: '440307003' })
  expect(withConsequences(chosen, { door: 'platform' })).toEqual({ union: null, occupationCode: null, door: 'platform' })
  expect(withConsequences(chosen, { name: '王小明' })).toEqual({ name: '王小明' })
  expect(withConsequences(chosen, { streetCode: '440307015' })).toEqual({ streetCode: '440307015' })
})
