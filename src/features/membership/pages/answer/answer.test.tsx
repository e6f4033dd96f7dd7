import { act, cleanup, render, screen } from '@testing-library/react'
import { useRouter } from '@tarojs/taro'
import { outbox } from '@/client/outbox'
import { aStatus } from '@/testing/a-status'
import { field, newPhone, receiptFor, tap, type } from '@/testing/join-page'
import { aDocument } from '@/testing/join-reference'
import { No, type PretendCloud } from '@/testing/pretend-cloud'
import { copy } from '../../copy'
import AnswerPage from './index'

const asked = aStatus({ state: 'needs_info', asked: { fields: ['documentNumber', 'employerTyped'], note: '单位请写全名。', answeredAt: null }, given: { ...aStatus({}).given, employer: '永兴厂' } })
let cloud: PretendCloud

beforeEach(() => {
  cloud = newPhone()
  useRouter().params = { id: asked.applicationId }
  cloud.handlers['membership.status'] = () => asked
  cloud.handlers['membership.answerInfo'] = ({ applicationId }) => ({ ...receiptFor({ applicationId, organizationId: asked.unionId }), state: 'in_review' })
})
afterEach(async () => {
  cleanup()
  await outbox.discardAll()
})

const open = async () => {
  render(<AnswerPage />)
  await screen.findByLabelText(new RegExp(`^${copy.you.document}`), { selector: 'input' })
}
const answers = () => cloud.calls.filter(({ path }) => path === 'membership.answerInfo').map(({ input }) => input)

it('asks only what the reviewer asked, filled in where it is not secret, and sends nothing else', async () => {
  await open()
  expect(screen.getByText('单位请写全名。')).toBeTruthy()
  expect(field(copy.place.employer).value).toBe('永兴厂')
  expect(document.querySelector('#name')).toBeNull()
  type(copy.you.document, aDocument)
  type(copy.place.employer, '深圳市永兴五金塑胶制品厂')
  tap(copy.answer.hand)
  await screen.findByText(copy.answer.done)
  expect(answers()).toEqual([{ applicationId: asked.applicationId, version: asked.version, answer: { documentKind: 'resident_id', documentNumber: aDocument, employerTyped: '深圳市永兴五金塑胶制品厂' } }])
})

it('says what is missing, and sends nothing until it is there', async () => {
  await open()
  tap(copy.answer.hand)
  expect(screen.getByText(copy.problems.documentNumber.required)).toBeTruthy()
  expect(answers()).toEqual([])
})

it('waits for a network with the answer, and is received once', async () => {
  await open()
  type(copy.you.document, aDocument)
  cloud.online = false
  tap(copy.answer.hand)
  await screen.findByText(copy.sent.waiting)
  cloud.online = true
  await act(() => outbox.flush())
  await screen.findByText(copy.answer.done)
  expect(answers()).toHaveLength(1)
})

it('leads to the newest state when the application moved on meanwhile', async () => {
  cloud.handlers['membership.answerInfo'] = () => { throw new No('case.state_changed') }
  await open()
  type(copy.you.document, aDocument)
  tap(copy.answer.hand)
  expect(await screen.findByText(copy.answer.changed)).toBeTruthy()
  expect(field(copy.you.document).value).toBe(aDocument)
})
