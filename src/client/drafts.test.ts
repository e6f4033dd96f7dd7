import Taro from '@tarojs/taro'
import { adoptGuestDrafts, draftPlace, loadDraft, removeDraft, saveDraft, wipeDrafts, type StoredDraft } from './drafts'

const now = 1_800_000_000_000
const draft: StoredDraft = { recordId: 'r1', values: { name: '王小明', documentNumber: '11010519491231002X', signature: 'data:image/png;base64,AAAA' }, savedAt: now }
const secret = ['documentNumber', 'signature']
const place = draftPlace('p1', 'join', 1)

beforeEach(() => Taro.clearStorageSync())

it('leaves document number and signature out of the phone\'s plain storage', () => {
  expect(saveDraft(place, draft, secret)).toBe(true)
  expect(loadDraft(place, now)).toEqual({ recordId: 'r1', values: { name: '王小明' }, savedAt: now })
  const everything = JSON.stringify(Taro.getStorageInfoSync().keys.map((key) => Taro.getStorageSync<unknown>(key)))
  expect(everything).toContain('王小明')
  expect(everything).not.toMatch(/11010519491231002X|base64/)
})

it('shows a draft to its owner only, in the version of the form in which it was written', () => {
  saveDraft(place, draft, secret)
  for (const other of [draftPlace('p2', 'join', 1), draftPlace(null, 'join', 1), draftPlace('p1', 'join', 2), draftPlace('p1', 'leave', 1)]) expect(loadDraft(other, now)).toBeNull()
})

it('forgets a draft on submit, after 30 days, and when the person signs out', () => {
  saveDraft(place, draft, secret)
  removeDraft(place)
  expect(loadDraft(place, now)).toBeNull()
  saveDraft(place, draft, secret)
  expect(loadDraft(place, now + 31 * 86_400_000)).toBeNull()
  saveDraft(place, draft, secret)
  saveDraft(draftPlace('p2', 'join', 1), draft, secret)
  wipeDrafts('p1')
  expect(loadDraft(place, now)).toBeNull()
  expect(loadDraft(draftPlace('p2', 'join', 1), now)).not.toBeNull()
})

it('lets a guest who signs in go on with a fresh draft, but never overwrites the person\'s own nor hands on an old one', () => {
  const guest = draftPlace(null, 'join', 1)
  saveDraft(guest, draft, secret)
  adoptGuestDrafts('p1', now + 60_000)
  expect(loadDraft(place, now)).toMatchObject({ recordId: 'r1' })
  saveDraft(guest, { ...draft, recordId: 'r2' }, secret)
  adoptGuestDrafts('p1', now)
  expect(loadDraft(place, now)).toMatchObject({ recordId: 'r1' })
  saveDraft(guest, draft, secret)
  adoptGuestDrafts('p3', now + 31 * 60_000)
  expect(loadDraft(draftPlace('p3', 'join', 1), now)).toBeNull()
  expect(loadDraft(guest, now)).toBeNull()
})
