import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { owner } from '@/client/session-token'
import { aPersonsData } from '@/testing/persons-data'
import { newPhone, tap } from '@/testing/join-page'
import type { PretendCloud } from '@/testing/pretend-cloud'
import { copy } from '../../copy'
import Close from './index'

const words = copy.close
let cloud: PretendCloud

beforeEach(() => {
  cloud = newPhone()
})
afterEach(cleanup)

it('closes after one confirmation, says so, and nobody is signed in on this phone any more', async () => {
  cloud.handlers['myData.see'] = () => aPersonsData({ closing: { member: false, openCases: [] } })
  cloud.handlers['myData.close'] = () => ({ closed: true, heldBack: false })
  render(<Close />)
  await screen.findByText(words.goneFacts[0])
  tap(words.act)
  expect(await screen.findByText(words.done.title)).toBeTruthy()
  await waitFor(() => expect(owner()).toBeNull())
  expect(cloud.calls.filter(({ path }) => path === 'myData.close').map(({ input }) => input)).toEqual([{ understood: true }])
})

it('names what is in the way, ends it with one tap, and only then offers to close', async () => {
  let open = [{ caseId: '01919191-0000-7000-8000-000000000001', kind: 'membership.join', number: 'RH1', version: 3 }]
  cloud.handlers['myData.see'] = () => aPersonsData({ closing: { member: false, openCases: open } })
  cloud.handlers['myData.withdrawCase'] = ({ caseId }) => {
    open = []
    return { caseId, state: 'withdrawn', version: 4 }
  }
  render(<Close />)
  await screen.findByText(words.open.title)
  expect(screen.queryByText(words.act)).toBeNull()
  tap(words.open.act)
  expect(await screen.findByText(words.act)).toBeTruthy()
})

it('tells a member to leave first, without asking why', async () => {
  cloud.handlers['myData.see'] = () => aPersonsData()
  render(<Close />)
  expect(await screen.findByText(words.member.what)).toBeTruthy()
  expect(screen.queryByText(words.act)).toBeNull()
})
