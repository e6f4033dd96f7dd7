import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { aRow, deskCloud, idOf, onWideScreen, openDesk, sentTo, signInAs } from '@/testing/desk-page'
import { copy } from '../copy'
import { useDesk } from '../store'

onWideScreen()
beforeEach(() => signInAs(['officer']))

const press = (key: string, target: Element | Window = window) => act(async () => void fireEvent.keyDown(target, { key }))
const shown = (name: string) => screen.findByRole('heading', { name: copy.heading(name, '入会审核') })

test('J and K go through the queue and stop at its ends', async () => {
  deskCloud([aRow(1), aRow(2)])
  await openDesk()
  await press('j')
  expect(await shown('李*')).toBeTruthy()
  await press('J')
  expect(await shown('王*')).toBeTruthy()
  await press('j')
  expect(useDesk.getState().caseId).toBe(idOf(2))
  await press('k')
  expect(await shown('李*')).toBeTruthy()
})

test('at the end of what is loaded, J asks for the next page', async () => {
  const { cloud } = deskCloud([aRow(1), aRow(2)])
  cloud.handlers['desk.list'] = ({ cursor }) => (cursor === undefined ? { rows: [aRow(1)], next: 'c' } : { rows: [aRow(2)] })
  await openDesk()
  await press('j')
  await screen.findByText('入会 · 王*')
  await press('j')
  expect(await shown('王*')).toBeTruthy()
})

test('T takes, A asks before it approves, and then J goes to the case that moved up', async () => {
  const { cloud } = deskCloud([aRow(1), aRow(2), aRow(3)])
  await openDesk()
  await press('j')
  await press('j')
  await shown('王*')
  await press('t')
  await screen.findByText(copy.done.take)
  await screen.findByRole('button', { name: copy.act.approve })
  await press('a')
  expect(sentTo(cloud, 'desk.approve')).toEqual([])
  fireEvent.click(await screen.findByRole('button', { name: copy.approve.yes }))
  expect(await screen.findByText(copy.done.approve)).toBeTruthy()
  await waitFor(() => expect(screen.queryByText('入会 · 王*')).toBeNull())
  expect(useDesk.getState().caseId).toBe(idOf(2))
  await press('j')
  expect(await shown('陈**')).toBeTruthy()
})

test('letters are silent while somebody types, holds a modifier, or has a sheet to answer', async () => {
  const { cloud } = deskCloud([aRow(1, { state: 'in_review' }), aRow(2)])
  await openDesk()
  await act(async () => void fireEvent.keyDown(window, { key: 'j', ctrlKey: true }))
  expect(useDesk.getState().caseId).toBeUndefined()
  await press('j')
  await screen.findByRole('button', { name: copy.act.approve })
  await press('r')
  await press('x', await screen.findByLabelText(new RegExp(`^${copy.ask.say}`)))
  await press('j')
  await press('a')
  expect(screen.getAllByRole('dialog')).toHaveLength(1)
  expect(useDesk.getState()).toMatchObject({ caseId: idOf(1), sheet: 'ask' })
  expect(cloud.calls.filter(({ path }) => /take|approve|refuse|ask/.test(path))).toEqual([])
})

test('what may not be done has no letter', async () => {
  const { cloud } = deskCloud([aRow(1)])
  await openDesk()
  await press('j')
  await screen.findByRole('button', { name: copy.act.take })
  for (const key of ['a', 'r', 'x']) await press(key)
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(sentTo(cloud, 'desk.approve')).toEqual([])
  expect(screen.getByText(/T 受理/).textContent).not.toContain(copy.keys.approve)
})
