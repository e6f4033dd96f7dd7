import type { OutputOf } from '@/features/contracts'

type Life = OutputOf<'membership.history'>

/** A member since 10 May 2024, as they see themselves in November 2026. */
export const aLife = (over: Partial<Life> = {}): Life => ({
  member: { memberNo: 'LG100001', unionName: '龙城街道总工会', sinceOn: '2024-05-10', status: 'active', statusOn: '2024-05-10', reason: null }, comeBackUntil: null, move: null,
  periods: [{ unionName: '龙城街道总工会', status: 'active', fromOn: '2024-05-10', toOn: null }], roles: [], marks: [],
  keepReasons: [{ code: 'unemployed', name: '暂时没有工作', note: '找到工作后再恢复。', status: 'kept', confirmed: true }, { code: 'retired', name: '退休了', note: '一直保留。', status: 'retired', confirmed: true }],
  ...over,
})

type Move = NonNullable<Life['move']>
export const aMove = (over: Partial<Move> = {}): Move => ({
  moveId: '01919191-0000-7000-8000-0000000000a7', number: 'ZH20261123-000007', state: 'in_review', version: 1, unionName: '龙科公司工会', handledBy: '龙科公司工会', promisedOn: '2026-12-14', promiseTentative: false, overdue: false, refusal: null, ...over,
})
