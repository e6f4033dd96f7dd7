import { act, render, screen } from '@testing-library/react'
import type { Entry } from './outbox-entry'
import { useOutboxEntries } from './outbox'
import { setSignedIn } from './session-token'
import { useDelivered } from './use-delivered'

const entry = (id: string, state: Entry['state']): Entry => ({
  id, key: id, keyedAt: 0, recordId: id, owner: 'p1', path: 'membership.submitJoin', input: null, files: [], title: '入会申请', route: '', state, attempts: 1, nextAt: 0, createdAt: 0, error: null, receipt: null, sentAt: null,
})

it('tells a page once for each thing that arrived, and not of those that had arrived before it was opened', () => {
  setSignedIn({ personId: 'p1', token: null })
  const show = (...entries: Entry[]) => act(() => useOutboxEntries.setState({ entries }))
  show(entry('a', 'sent'), entry('b', 'sending'))
  let told = 0
  function Page() {
    useDelivered(() => { told += 1 })
    return <p>进度</p>
  }
  render(<Page />)
  expect([told, screen.getByText('进度').textContent]).toEqual([0, '进度'])
  show(entry('a', 'sent'), entry('b', 'pending'))
  expect(told).toBe(0)
  show(entry('a', 'sent'), entry('b', 'sent'))
  expect(told).toBe(1)
  show(entry('b', 'sent'))
  expect(told).toBe(1)
})
