import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { aCase, aRow, deskCloud, idOf, signInAs } from '@/testing/desk-page'
import { copy } from '../copy'
import { CasePane } from './case-pane'

const employer = { id: idOf(5), name: '示例华鑫电子有限公司', uscc: null, streetCode: '440307009', union: null }
const open = aCase(aRow(1), { may: ['take', 'match_employer'], flags: ['employer_unmatched'], fields: [{ key: 'employerTyped', value: '华鑫电子', sensitive: false, askable: true }] })

beforeEach(() => signInAs(['officer']))

const begin = async () => {
  const { cloud } = deskCloud([aRow(1)])
  cloud.handlers['desk.open'] = () => open
  cloud.handlers['membership.searchEmployers'] = ({ q }) => ({ rows: q === '没有' ? [] : [employer] })
  cloud.handlers['desk.matchEmployer'] = () => ({ caseId: idOf(1), state: 'submitted', version: 1 })
  render(<CasePane caseId={idOf(1)} wide={false} onNext={() => undefined} />)
  fireEvent.click(await screen.findByRole('button', { name: copy.act.match }))
  return cloud
}

test('the register is searched for what the applicant typed, and one tap matches it', async () => {
  const cloud = await begin()
  expect(screen.getByText(copy.match.typed('华鑫电子'))).toBeTruthy()
  fireEvent.click(await screen.findByRole('button', { name: new RegExp(`^${employer.name}`) }))
  expect(await screen.findByText(copy.done.match_employer)).toBeTruthy()
  expect(cloud.calls.find(({ path }) => path === 'desk.matchEmployer')?.input).toEqual({ caseId: idOf(1), version: 0, employerId: employer.id })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('where nothing is found, the reviewer is told how to go on', async () => {
  await begin()
  fireEvent.change(screen.getByLabelText(new RegExp(`^${copy.match.search}`), { selector: 'input' }), { target: { value: '没有' } })
  expect(await screen.findByText(copy.match.none)).toBeTruthy()
})
