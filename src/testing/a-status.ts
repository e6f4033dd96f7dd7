import type { OutputOf } from '@/features/contracts'

type Status = OutputOf<'membership.status'>

/** An application handed in on 23 November 2026, as its owner sees it. */
export const aStatus = (over: Partial<Status>): Status => ({
  applicationId: '01919191-0000-7000-8000-0000000000a1', number: 'RH20261123-000001', state: 'submitted', version: 3, unionId: '01919191-0000-7000-8000-0000000000c2', unionName: '龙城街道总工会',
  promisedOn: '2026-12-14', promiseTentative: false, mode: 'join', overdue: false, handledBy: '龙城街道总工会', steps: [{ at: '2026-11-23T08:05:00Z', what: 'received', by: null }],
  asked: null, refusal: null,
  given: { name: '王小明', documentKind: 'resident_id', documentMasked: '4403**********1234', phoneMasked: '138****6677', occupationCode: 'food_rider', streetCode: '440307015', employer: null, platformCode: 'meituan' },
  ...over,
})
