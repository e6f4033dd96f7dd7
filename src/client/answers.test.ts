import Taro from '@tarojs/taro'
import { forget, recall, remember, wipeAnswers } from './answers'
import { keysWith } from './storage'

beforeEach(() => Taro.clearStorageSync())

it('gives back what was answered last, with its age, to the same person and question only', () => {
  remember('p1', 'membership.mine', {}, { data: { member: null }, at: 5 })
  expect(recall('p1', 'membership.mine', {})).toEqual({ data: { member: null }, at: 5 })
  expect(recall('p2', 'membership.mine', {})).toBeNull()
  expect(recall(null, 'membership.mine', {})).toBeNull()
  remember('p1', 'desk.list', { view: 'open', kind: 'x' }, { data: 1, at: 6 })
  expect(recall('p1', 'desk.list', { kind: 'x', view: 'open' })).toEqual({ data: 1, at: 6 })
  expect(recall('p1', 'desk.list', { view: 'mine', kind: 'x' })).toBeNull()
})

it('leaves nothing of a person who signed out, and everything of the others', () => {
  remember('p1', 'a.b', {}, { data: 1, at: 1 })
  remember('p10', 'a.b', {}, { data: 2, at: 1 })
  wipeAnswers('p1')
  expect(recall('p1', 'a.b', {})).toBeNull()
  expect(recall('p10', 'a.b', {})).not.toBeNull()
})

it('keeps at most forty answers and drops the oldest', () => {
  for (let at = 1; at <= 45; at += 1) remember('p1', 'a.b', { page: at }, { data: at, at })
  expect(keysWith('answer:')).toHaveLength(40)
  expect(recall('p1', 'a.b', { page: 5 })).toBeNull()
  expect(recall('p1', 'a.b', { page: 45 })).not.toBeNull()
})

it('does not keep an answer that would fill the phone, nor the older one in its place', () => {
  remember('p1', 'a.b', {}, { data: 'short', at: 1 })
  remember('p1', 'a.b', {}, { data: 'x'.repeat(200_000), at: 2 })
  expect(recall('p1', 'a.b', {})).toBeNull()
  remember('p1', 'a.b', {}, { data: 'short', at: 3 })
  forget('p1', 'a.b', {})
  expect(recall('p1', 'a.b', {})).toBeNull()
})
