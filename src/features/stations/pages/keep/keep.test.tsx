import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { useSession } from '@/client/session'
import { setSignedIn } from '@/client/session-token'
import { atKeepPage, aWhole, idOf, keepCloud, sentTo, type KeptWhole } from '@/testing/keep-page'
import type { PretendCloud } from '@/testing/pretend-cloud'
import { copy } from '../../keep-copy'
import Keep from './index'

const words = copy.list
const keeping: { now: KeptWhole } = { now: aWhole() }
let cloud: PretendCloud

beforeEach(() => {
  keeping.now = aWhole({ openReports: 2, doubt: { reports: 3, lastAt: '2026-11-23T01:00:00Z' } })
  cloud = keepCloud(keeping)
})

test('whoever keeps a place sees what was reported of it and confirms it in one tap', async () => {
  atKeepPage([])
  render(<Keep />)
  expect(await screen.findByText(words.open(2))).toBeTruthy()
  expect(screen.getByText(words.doubt(3))).toBeTruthy()
  expect(screen.queryByText(words.sheet)).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: `${words.confirm}：凤凰示例驿站` }))
  await waitFor(() => expect(sentTo(cloud, 'stations.confirm')).toEqual([{ placeId: idOf(1) }]))
  await waitFor(() => expect(screen.queryByText(words.doubt(3))).toBeNull())
})

test('a search is sent once the typing pauses, and what is not found is said', async () => {
  atKeepPage(['officer'])
  render(<Keep />)
  await screen.findByText(words.sheet)
  cloud.handlers['stations.kept'] = () => ({ rows: [], mayCreate: true })
  fireEvent.input(screen.getByLabelText(new RegExp(`^${words.find}`), { selector: 'input' }), { target: { value: '没有的站' } })
  expect(await screen.findByText(words.noMatch.title)).toBeTruthy()
  expect(sentTo(cloud, 'stations.kept')).toContainEqual({ q: '没有的站' })
})

test('who keeps nothing is told how one becomes a manager', async () => {
  cloud.handlers['stations.kept'] = () => ({ rows: [], mayCreate: false })
  atKeepPage([])
  render(<Keep />)
  expect(await screen.findByText(words.none.title)).toBeTruthy()
  expect(screen.queryByText(words.add)).toBeNull()
})

test('a guest is asked to sign in', async () => {
  atKeepPage([])
  setSignedIn(null)
  useSession.setState({ status: 'guest', me: null })
  render(<Keep />)
  fireEvent.click(await screen.findByRole('button', { name: copy.guest.act }))
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/sign-in/index' }))
  expect(sentTo(cloud, 'stations.kept')).toEqual([])
})

test('what nobody has confirmed for long is one choice away (STN-6)', async () => {
  atKeepPage(['officer'])
  render(<Keep />)
  await screen.findByText(words.sheet)
  const field = screen.getByLabelText(new RegExp(`^${words.status}`), { selector: 'select' })
  fireEvent.change(field, { target: { value: [...(field as HTMLSelectElement).options].find(({ text }) => text === words.stale)!.value } })
  await waitFor(() => expect(sentTo(cloud, 'stations.kept')).toContainEqual({ q: '', stale: true }))
})
