import { roles, type Role } from '@/contract/roles'
import { grantable, grantersOf, placesOf, termIssues } from './rules'

const today = '2026-11-23'
const chair = { role: 'chair', fromOn: today, toOn: '2029-11-15', electedOn: '2026-11-16' } as const
const why = (over: Partial<Parameters<typeof termIssues>[0]>) => termIssues({ ...chair, ...over }, today).map(({ path, reason }) => `${path} ${reason}`)

it('lets nobody grant a role above or beside their own, except administrators among themselves', () => {
  const rank: Record<Role, number> = { chair: 0, lawyer: 0, officer: 1, district: 2, admin: 3 }
  for (const role of roles) for (const granter of grantersOf[role]) expect(rank[granter] > rank[role] || (role === 'admin' && granter === 'admin')).toBe(true)
  expect(grantable(['officer'])).toEqual(['chair'])
  expect(grantable(['chair', 'lawyer'])).toEqual([])
  expect(placesOf.district).toEqual(['district'])
})

it('takes a chair from an election with a term of five years at most (MEM-8)', () => {
  expect(why({})).toEqual([])
  expect(why({ electedOn: undefined, toOn: undefined })).toEqual(['toOn required', 'electedOn required'])
  expect(why({ electedOn: '2026-11-24' })).toEqual(['electedOn future'])
  expect(why({ toOn: '2031-11-16' })).toEqual([])
  expect(why({ toOn: '2031-11-17' })).toEqual(['toOn far'])
  expect(why({ toOn: today })).toEqual(['toOn order'])
})

it('grants nothing in the past, nothing far ahead, and no election where nobody is elected', () => {
  expect(why({ fromOn: '2026-11-22' })).toEqual(['fromOn past'])
  expect(why({ fromOn: '2027-11-22' })).toEqual(['fromOn far'])
  expect(why({ role: 'officer', toOn: undefined })).toEqual(['electedOn role'])
  expect(why({ role: 'officer', toOn: undefined, electedOn: undefined })).toEqual([])
})
