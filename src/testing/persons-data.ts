import type { OutputOf } from '@/features/contracts'

type Seen = OutputOf<'myData.see'>

const id = (n: number) => `01919191-0000-7000-8000-00000000000${n}`

/** What a member sees of themselves; `over` replaces parts. */
export const aPersonsData = (over: Partial<Seen> = {}): Seen => ({
  nameMasked: '欧阳**', documentKind: 'resident_id', documentMasked: '1101**********002X', phoneMasked: '139****1111', registered: true,
  memberships: [{ memberNo: 'LG100001', unionName: '龙城街道总工会', status: 'active', fromOn: '2026-11-20', toOn: null }],
  province: null,
  cases: [{ caseId: id(1), kind: 'membership.join', number: 'RH20261120-000001', state: 'approved', unionName: '龙城街道总工会', submittedAt: '2026-11-18T02:00:00Z', closedAt: '2026-11-20T02:00:00Z' }],
  correction: null,
  consents: [
    { consentId: id(2), purpose: 'membership', version: '2026-11-01', title: '入会信息告知书', recipients: ['你选择加入的工会', '该工会的上级工会'], givenAt: '2026-11-18T02:00:00Z', withdrawnAt: null, effect: 'still_member' },
    { consentId: id(3), purpose: 'identity', version: '2026-11-01', title: '证件号码单独同意书', recipients: ['你选择加入的工会'], givenAt: '2026-11-18T02:00:00Z', withdrawnAt: null, effect: 'still_member' },
  ],
  files: [{ fileId: id(4), use: 'signature', mediaType: 'image/png', bytes: 5_000, madeAt: '2026-11-18T02:00:00Z' }],
  roles: [],
  placeReports: [],
  placesKept: [],
  sessions: [
    { sessionId: id(5), way: 'wechat', since: '2026-11-18T02:00:00Z', until: '2026-12-18T02:00:00Z', here: true },
    { sessionId: id(6), way: 'pairing', since: '2026-11-19T02:00:00Z', until: '2026-12-19T02:00:00Z', here: false },
  ],
  accounts: [{ way: 'wechat', since: '2026-11-18T02:00:00Z' }],
  notices: { all: 4, unread: 1, outside: 0 },
  looks: [{ at: '2026-11-19T02:00:00Z', unionName: '龙城街道总工会' }],
  closing: { member: true, openCases: [] },
  ...over,
})
