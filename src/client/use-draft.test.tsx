import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { setSignedIn } from './session-token'
import { useDraft } from './use-draft'

interface Form { name: string; documentNumber: string }

function Page() {
  const draft = useDraft<Form>('join', 1, { secret: ['documentNumber'] })
  if (!draft.ready) return <p>准备中</p>
  return (
    <div>
      <input aria-label='姓名' defaultValue={draft.values.name ?? ''} onChange={(event) => draft.set({ name: event.target.value })} />
      <input aria-label='证件号' defaultValue={draft.values.documentNumber ?? ''} onChange={(event) => draft.set({ documentNumber: event.target.value })} />
      <p data-testid='id'>{draft.recordId}</p>
      <p>{draft.restored ? '接着填' : '新的一份'}</p>
      <button onClick={draft.clear}>重填</button>
    </div>
  )
}

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
const type = (label: string, value: string) => fireEvent.change(field(label), { target: { value } })
const recordId = () => screen.getByTestId('id').textContent
const open = async () => {
  render(<Page />)
  await act(async () => { await jest.advanceTimersByTimeAsync(0) })
}
const stored = () => JSON.stringify(Taro.getStorageInfoSync().keys.filter((key) => key.startsWith('draft')).map((key) => Taro.getStorageSync<unknown>(key)))

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  setSignedIn({ personId: 'p1', token: null })
})
afterEach(() => {
  cleanup()
  jest.useRealTimers()
})

it('keeps what was typed half a second ago, under a record id made with the draft, without the document number', async () => {
  await open()
  const id = recordId()
  type('姓名', '王小明')
  type('证件号', '11010519491231002X')
  expect(stored()).toBe('[]')
  act(() => { jest.advanceTimersByTime(500) })
  expect(stored()).toContain('王小明')
  expect(stored()).not.toContain('11010519491231002X')
  cleanup()
  await open()
  expect([field('姓名').value, field('证件号').value, recordId()]).toEqual(['王小明', '', id])
  expect(screen.getByText('接着填')).toBeTruthy()
})

it('keeps it at once when the mini-program goes to the background or the page is left', async () => {
  await open()
  type('姓名', '王')
  act(() => { for (const [tell] of jest.mocked(Taro.onAppHide).mock.calls) tell({} as never) })
  expect(stored()).toContain('王')
  type('姓名', '王小明')
  cleanup()
  expect(stored()).toContain('王小明')
})

it('shows the next person an empty form, and the first one their own again', async () => {
  await open()
  type('姓名', '王小明')
  await act(async () => { setSignedIn({ personId: 'p2', token: null }); await jest.advanceTimersByTimeAsync(0) })
  expect(field('姓名').value).toBe('')
  cleanup()
  setSignedIn({ personId: 'p1', token: null })
  await open()
  expect(field('姓名').value).toBe('王小明')
})

it('begins a new record when the person begins anew', async () => {
  await open()
  const id = recordId()
  type('姓名', '王')
  await act(async () => { screen.getByText('重填').click(); await jest.advanceTimersByTimeAsync(600) })
  expect(recordId()).not.toBe(id)
  expect(stored()).toBe('[]')
})
