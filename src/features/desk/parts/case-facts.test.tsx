import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { aCase, aRow, deskCloud, idOf, sentTo, signInAs } from '@/testing/desk-page'
import { copy } from '../copy'
import { CaseFacts } from './case-facts'

beforeEach(() => signInAs(['officer']))

const number = '440307199604181234'
const shown = [{ key: 'documentNumber', value: number }, { key: 'phone', value: '13800006677' }]
const tap = (name: string) => void fireEvent.click(screen.getByRole('button', { name }))
const row = aCase(aRow(1, { state: 'in_review' }))

const begin = () => {
  const { cloud } = deskCloud([aRow(1)])
  cloud.handlers['desk.reveal'] = () => shown
  return { cloud, ...render(<CaseFacts key={idOf(1)} row={row} />) }
}
const why = (value: string) => void fireEvent.change(screen.getByLabelText(new RegExp(`^${copy.reveal.why}`), { selector: 'input' }), { target: { value } })

test('numbers stand masked, kind and number of a document in one line', () => {
  begin()
  expect(screen.getByText('居民身份证 4403**********1234')).toBeTruthy()
  expect(screen.getByText('138****6677')).toBeTruthy()
})

test('a full number asks for a reason first (PI-7)', async () => {
  const { cloud } = begin()
  tap(copy.seeFull)
  expect(screen.getByText(copy.reveal.what(['证件', '手机']))).toBeTruthy()
  why(' 查 ')
  tap(copy.reveal.act)
  expect(await screen.findByText(copy.reveal.missing)).toBeTruthy()
  expect(sentTo(cloud, 'desk.reveal')).toEqual([])
  why('电话核对')
  tap(copy.reveal.act)
  expect(await screen.findByText(`居民身份证 ${number}`)).toBeTruthy()
  expect(screen.getByText(copy.reveal.shown)).toBeTruthy()
  expect(sentTo(cloud, 'desk.reveal')).toEqual([{ caseId: idOf(1), fields: ['documentNumber', 'phone'], reason: '电话核对' }])
})

test('what was shown in full is gone with the case, and asks for a reason again', async () => {
  const { rerender } = begin()
  tap(copy.seeFull)
  why('电话核对')
  tap(copy.reveal.act)
  await screen.findByText(`居民身份证 ${number}`)
  expect(screen.queryByRole('button', { name: copy.seeFull })).toBeNull()
  rerender(<CaseFacts key='another' row={row} />)
  expect(document.body.textContent).not.toContain(number)
  tap(copy.seeFull)
  tap(copy.reveal.act)
  expect(await screen.findByText(copy.reveal.missing)).toBeTruthy()
})

test('a reason that was typed and given up is not used the next time', async () => {
  const { cloud } = begin()
  tap(copy.seeFull)
  why('电话核对')
  tap('关闭')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  tap(copy.seeFull)
  tap(copy.reveal.act)
  expect(await screen.findByText(copy.reveal.missing)).toBeTruthy()
  expect(sentTo(cloud, 'desk.reveal')).toEqual([])
})
