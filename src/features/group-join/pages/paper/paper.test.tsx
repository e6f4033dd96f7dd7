import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { anEvent, atEvent, eventCloud } from '@/testing/group-page'
import { aDocument, catchAll, someOptions } from '@/testing/join-reference'
import { No } from '@/testing/pretend-cloud'
import type { InputOf } from '@/features/contracts'
import { copy } from '../../copy'
import PaperPage from './index'

const words = copy.paper
afterEach(cleanup)

const stage = async () => {
  const { cloud } = eventCloud()
  cloud.handlers['membership.options'] = () => someOptions
  cloud.handlers['groupJoin.find'] = () => ({ code: anEvent.code, place: anEvent.place, phase: 'open', endsAt: anEvent.endsAt, platformCode: 'meituan', occupationCode: 'food_rider', union: { ...catchAll, kind: 'catch_all' }, employer: null })
  cloud.handlers['groupJoin.enter'] = ({ applicationId }) => ({ applicationId, number: 'RH20261123-000001' })
  atEvent()
  render(<PaperPage />)
  await screen.findByLabelText(new RegExp(`^${words.name}`), { selector: 'input' })
  return cloud
}
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(new RegExp(`^${label}`), { selector: 'input' }), { target: { value } })
const act = () => fireEvent.click(screen.getByLabelText(words.act, { selector: '[role=button]' }))
const fillIn = (name: string) => {
  type(words.name, name)
  type(words.document, aDocument)
  type(words.phone, '13800006677')
  fireEvent.click(screen.getByRole('checkbox'))
}

test('one line after the other: what all lines share is filled in by the event and stays', async () => {
  const cloud = await stage()
  fillIn('陈示例')
  type(words.kept, '街道总工会 2 号柜')
  act()
  expect(await screen.findByText(words.number('RH20261123-000001'))).toBeTruthy()
  fireEvent.click(screen.getByLabelText(words.next))
  await screen.findByLabelText(new RegExp(`^${words.name}`), { selector: 'input' })
  fillIn('林示例')
  act()
  await screen.findByText(words.done('林示例'))
  const sent = cloud.calls.filter(({ path }) => path === 'groupJoin.enter').map(({ input }) => input as InputOf<'groupJoin.enter'>)
  expect(sent).toHaveLength(2)
  expect(sent[1]).toMatchObject({ groupJoinId: anEvent.groupJoinId, platformCode: 'meituan', occupationCode: 'food_rider', streetCode: catchAll.streetCode, keptWhere: '街道总工会 2 号柜', letterVersion: '2016', signedOnPaper: true })
  expect(sent[1]?.applicationId).not.toBe(sent[0]?.applicationId)
})

test('without a signature on the paper nothing is typed in, and what is missing is marked', async () => {
  const cloud = await stage()
  act()
  expect(await screen.findByText(words.missing)).toBeTruthy()
  expect(screen.queryByText(words.problems['phone']!)).toBeNull()
  for (const field of ['name', 'documentNumber', 'keptWhere', 'signedOnPaper']) expect(screen.getByText(words.problems[field]!)).toBeTruthy()
  expect(cloud.calls.some(({ path }) => path === 'groupJoin.enter')).toBe(false)
})

test('somebody who is on the list already is not typed in a second time', async () => {
  const cloud = await stage()
  cloud.handlers['groupJoin.enter'] = () => { throw new No('group_join.already_entered') }
  fillIn('陈示例')
  type(words.kept, '街道总工会 2 号柜')
  act()
  expect((await screen.findByRole('alert')).textContent).toContain('不用再录一次')
})
