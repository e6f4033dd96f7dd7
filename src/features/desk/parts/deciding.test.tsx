import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { aCase, aRow, deskCloud, idOf, sentTo, signInAs } from '@/testing/desk-page'
import { No } from '@/testing/pretend-cloud'
import { copy } from '../copy'
import { CasePane } from './case-pane'

beforeEach(() => signInAs(['chair']))

const open = async (button: string) => {
  const page = render(<CasePane caseId={idOf(1)} wide={false} onNext={() => undefined} />)
  await screen.findByRole('button', { name: button })
  return page
}
const tap = (name: string) => void fireEvent.click(screen.getByRole('button', { name }))
const inReview = aRow(1, { state: 'in_review', assigned: true, assigneeIsMe: true })

test('two quick taps take a case once', async () => {
  const { cloud } = deskCloud([aRow(1)])
  await open(copy.act.take)
  const button = screen.getByRole('button', { name: copy.act.take })
  fireEvent.click(button)
  fireEvent.click(button)
  expect(await screen.findByText(copy.done.take)).toBeTruthy()
  expect(await screen.findByRole('button', { name: copy.act.approve })).toBeTruthy()
  expect(sentTo(cloud, 'desk.take')).toHaveLength(1)
})

test('what is done is not offered again while the page still shows the case as it was', async () => {
  const { cloud } = deskCloud([aRow(1)])
  await open(copy.act.take)
  let answer: (row: ReturnType<typeof aCase>) => void = () => undefined
  cloud.handlers['desk.open'] = () => new Promise((resolve) => { answer = resolve })
  tap(copy.act.take)
  await screen.findByText(copy.done.take)
  expect(screen.queryByRole('button', { name: copy.act.take })).toBeNull()
  await act(async () => answer(aCase({ ...inReview, version: 1 })))
  expect(await screen.findByRole('button', { name: copy.act.approve })).toBeTruthy()
})

test('who comes second is told so and sees the case as it is now', async () => {
  const { cloud, elsewhere } = deskCloud([inReview])
  await open(copy.act.approve)
  elsewhere(idOf(1), 'refused')
  tap(copy.act.approve)
  tap(copy.approve.yes)
  expect((await screen.findByText(copy.problems['case.state_changed']!)).getAttribute('role')).toBe('alert')
  expect(await screen.findByText(copy.states.refused)).toBeTruthy()
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(screen.queryByRole('button', { name: copy.act.approve })).toBeNull()
  expect(screen.getByText(copy.problems['case.state_changed']!)).toBeTruthy()
  expect(sentTo(cloud, 'desk.approve')).toHaveLength(1)
})

test('asking names at least one thing and says that it can be done only once', async () => {
  const { cloud } = deskCloud([inReview])
  await open(copy.act.ask)
  tap(copy.act.ask)
  const sheet = within(screen.getByRole('dialog'))
  expect(sheet.getByText(/只能要求一次/)).toBeTruthy()
  tap(copy.ask.act)
  expect(sheet.getByRole('alert').textContent).toBe(copy.ask.missing)
  expect(sentTo(cloud, 'desk.ask')).toEqual([])
  fireEvent.click(sheet.getByRole('checkbox', { name: '手机' }))
  fireEvent.change(sheet.getByLabelText(new RegExp(`^${copy.ask.say}`)), { target: { value: ' 号码打不通 ' } })
  tap(copy.ask.act)
  expect(await screen.findByText(copy.done.ask)).toBeTruthy()
  expect(sentTo(cloud, 'desk.ask')).toEqual([{ caseId: idOf(1), version: 0, fields: ['phone'], note: '号码打不通' }])
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a refusal shows the sentence and the next step as the applicant will read them', async () => {
  const { cloud } = deskCloud([inReview])
  await open(copy.act.refuse)
  tap(copy.act.refuse)
  tap(copy.refuse.act)
  expect(screen.getByRole('alert').textContent).toBe(copy.refuse.missing)
  fireEvent.click(screen.getByRole('radio', { name: '你不在本工会的范围内。' }))
  expect(screen.getByText(`${copy.refuse.next}可以改选街道总工会。`)).toBeTruthy()
  tap(copy.refuse.act)
  expect(await screen.findByText(copy.done.refuse)).toBeTruthy()
  expect(sentTo(cloud, 'desk.refuse')).toEqual([{ caseId: idOf(1), version: 0, reason: 'not_in_scope' }])
})

test('a bad network keeps the sheet, what was chosen, and the key of the try', async () => {
  const { cloud } = deskCloud([inReview])
  await open(copy.act.ask)
  tap(copy.act.ask)
  fireEvent.click(screen.getByRole('checkbox', { name: '手机' }))
  const take = cloud.handlers['desk.ask']!
  cloud.handlers['desk.ask'] = () => { throw new No('service.unavailable') }
  tap(copy.ask.act)
  await screen.findByRole('alert')
  cloud.handlers['desk.ask'] = take
  expect(screen.getByRole('checkbox', { name: '手机' }).getAttribute('aria-checked')).toBe('true')
  await waitFor(() => tap(copy.ask.act))
  await screen.findByText(copy.done.ask)
  expect(new Set(cloud.calls.filter(({ path }) => path === 'desk.ask').map(({ key }) => key)).size).toBe(1)
})

test('a second document of the same number is said in words for the one who decides', async () => {
  const { cloud } = deskCloud([inReview])
  cloud.handlers['desk.approve'] = () => { throw new No('membership.duplicate_document') }
  await open(copy.act.approve)
  tap(copy.act.approve)
  tap(copy.approve.yes)
  expect(await screen.findByText(copy.problems['membership.duplicate_document']!)).toBeTruthy()
  expect(screen.getByRole('dialog')).toBeTruthy()
})

test('a case that rose to the next union can be read, and nothing more', async () => {
  const { cloud } = deskCloud([])
  cloud.handlers['desk.open'] = () => aCase(inReview, { writable: false, may: [], firstOrganizationName: '示例公司工会' })
  render(<CasePane caseId={idOf(1)} wide={false} onNext={() => undefined} />)
  expect(await screen.findByText(copy.readOnly)).toBeTruthy()
  expect(screen.queryAllByRole('button')).toEqual([])
})
