import Taro from '@tarojs/taro'
import { act, render, screen, waitFor } from '@testing-library/react'
import { recall } from './answers'
import { setSignedIn } from './session-token'
import { useAnswer } from './use-answer'
import { useAction } from './use-action'

const callFunction = jest.mocked(Taro.cloud.callFunction)
type Answer = { ok: true; data: unknown } | { ok: false; error: { code: string; requestId: string } }
const answers = (give: (path: string, key: string | undefined) => Answer | Promise<Answer>) => {
  callFunction.mockImplementation((async ({ data }: { data: { path: string; key?: string } }) => ({ errMsg: 'ok', result: await give(data.path, data.key) })) as never)
}
const says = (unread: number): Answer => ({ ok: true, data: { unread } })
const no = (code: string): Answer => ({ ok: false, error: { code, requestId: 'q' } })

function Unread({ skip, keep }: { skip?: boolean; keep?: boolean }) {
  const { data, error, loading, at } = useAnswer('progress.unread', {}, { skip, keep })
  return <p>{[`未读 ${data?.unread ?? '无'}`, loading ? '正在更新' : '', error?.code ?? '', at === null ? '' : '有时间'].filter(Boolean).join(' ')}</p>
}

beforeEach(() => {
  Taro.clearStorageSync()
  setSignedIn({ personId: 'p1', token: null })
})

it('shows at once what was known last, with its age, and then the news', async () => {
  answers(() => says(3))
  const first = render(<Unread />)
  await screen.findByText('未读 3 有时间')
  first.unmount()
  let give: (answer: Answer) => void = () => undefined
  answers(() => new Promise((resolve) => { give = resolve }))
  render(<Unread />)
  expect(screen.getByText('未读 3 正在更新 有时间')).toBeTruthy()
  await waitFor(() => expect(callFunction).toHaveBeenCalled())
  await act(async () => { give(says(4)); await Promise.resolve() })
  await screen.findByText('未读 4 有时间')
})

it('keeps showing what is known when the network is gone, and says so', async () => {
  answers(() => says(3))
  const before = render(<Unread />)
  await screen.findByText('未读 3 有时间')
  before.unmount()
  callFunction.mockImplementation(() => Promise.reject({ errMsg: 'request:fail' }))
  render(<Unread />)
  await screen.findByText('未读 3 network.offline 有时间')
})

it('shows nothing of the last person to the next, not for one frame', async () => {
  answers(() => says(3))
  render(<Unread />)
  await screen.findByText('未读 3 有时间')
  answers(() => new Promise(() => undefined))
  act(() => setSignedIn({ personId: 'p2', token: null }))
  expect(screen.getByText('未读 无 正在更新')).toBeTruthy()
})

it('does not put the late answer to the last person under the next person\'s name', async () => {
  let give: (answer: Answer) => void = () => undefined
  answers(() => new Promise((resolve) => { give = resolve }))
  const page = render(<Unread />)
  await waitFor(() => expect(callFunction).toHaveBeenCalled())
  answers(() => no('internal.unexpected'))
  act(() => setSignedIn({ personId: 'p2', token: null }))
  give(says(9))
  await screen.findByText('未读 无 internal.unexpected')
  page.unmount()
  render(<Unread />)
  await screen.findByText('未读 无 internal.unexpected')
  expect(JSON.stringify(recall('p2', 'progress.unread', {}))).toBe('null')
})

it('forgets what is no longer the person\'s to see', async () => {
  answers(() => says(3))
  const known = render(<Unread />)
  await screen.findByText('未读 3 有时间')
  known.unmount()
  answers(() => no('object.not_found'))
  const gone = render(<Unread />)
  await screen.findByText('未读 无 object.not_found')
  gone.unmount()
  answers(() => new Promise(() => undefined))
  render(<Unread />)
  expect(screen.getByText(/未读 无/)).toBeTruthy()
})

it('asks nothing while told to wait, and leaves nothing on the phone when told not to keep', async () => {
  callFunction.mockClear()
  answers(() => says(3))
  const page = render(<Unread skip />)
  expect(callFunction).not.toHaveBeenCalled()
  page.rerender(<Unread keep={false} />)
  await screen.findByText('未读 3 有时间')
  expect(Taro.getStorageInfoSync().keys.filter((key) => key.startsWith('answer'))).toEqual([])
})

it('asks again for whoever is back within the second, and not twice when the page is first shown', async () => {
  const shown: (() => void)[] = []
  const always = jest.mocked(Taro.useDidShow).getMockImplementation()!
  jest.mocked(Taro.useDidShow).mockImplementation((callback) => void shown.push(callback))
  answers(() => says(3))
  callFunction.mockClear()
  render(<Unread />)
  const show = () => act(() => shown.at(-1)?.())
  show()
  await screen.findByText('未读 3 有时间')
  expect(callFunction).toHaveBeenCalledTimes(1)
  answers(() => says(4))
  show()
  await screen.findByText('未读 4 有时间')
  jest.mocked(Taro.useDidShow).mockImplementation(always)
})

function Take() {
  const { run, busy, error } = useAction('desk.take')
  return <button onClick={() => void run({ caseId: 'c1', version: 1 })}>{busy ? '办理中' : error?.code ?? '受理'}</button>
}

it('repeats a tap under the same key when the reply was lost, under a new one after a refusal', async () => {
  const keys: (string | undefined)[] = []
  const plan: Answer[] = [no('internal.unexpected'), no('case.state_changed'), { ok: true, data: { caseId: 'c1', state: 'in_review', version: 2 } }]
  answers((_, key) => { keys.push(key); return plan.shift()! })
  render(<Take />)
  for (const text of ['受理', 'internal.unexpected', 'case.state_changed']) {
    act(() => screen.getByText(text).click())
    await waitFor(() => expect(screen.queryByText('办理中')).toBeNull())
  }
  await waitFor(() => expect(keys).toHaveLength(3))
  expect(keys[1]).toBe(keys[0])
  expect(keys[2]).not.toBe(keys[1])
})
