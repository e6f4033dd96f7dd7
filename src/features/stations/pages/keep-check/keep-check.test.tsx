import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { InputOf } from '@/features/contracts'
import { atKeepPage, aWhole, idOf, keepCloud, sentTo } from '@/testing/keep-page'
import type { PretendCloud } from '@/testing/pretend-cloud'
import { copy } from '../../keep-copy'
import KeepCheck from './index'

const words = copy.check
const items = [{ code: 'sign', text: '有统一标识', needed: true, rule: '33' }, { code: 'book', text: '有书报', needed: false, rule: '33' }]
let cloud: PretendCloud
const kept = () => sentTo(cloud, 'stations.keepCheck') as InputOf<'stations.keepCheck'>[]

beforeEach(async () => {
  cloud = keepCloud({ now: aWhole() })
  cloud.handlers['stations.checklists'] = () => ({ rows: [{ list: 'acceptance', items, confirmed: false }, { list: 'standard', items, confirmed: true }] })
  cloud.handlers['stations.keepCheck'] = ({ checkId, list, on, items: answers }) => ({ checkId, list, on, items: answers, byMe: true, passed: answers.every(({ ok }) => ok === true) })
  atKeepPage(['officer'], { id: idOf(1) })
  render(<KeepCheck />)
  await screen.findByText('有统一标识')
})

test('nothing is ticked beforehand: what nobody looked at is kept as not looked at', async () => {
  expect(screen.getByText(words.unconfirmed)).toBeTruthy()
  fireEvent.click(screen.getByText(words.act))
  expect(await screen.findByText(words.failed)).toBeTruthy()
  expect(kept()[0]?.items).toEqual([{ code: 'sign', ok: null, note: null }, { code: 'book', ok: null, note: null }])
})

test('an item that is missing is kept with its note', async () => {
  fireEvent.click(screen.getAllByRole('radio', { name: words.ok })[0]!)
  fireEvent.click(screen.getAllByRole('radio', { name: words.not })[1]!)
  fireEvent.input(screen.getByLabelText(new RegExp(`^${words.note}`), { selector: 'input' }), { target: { value: '下周送来' } })
  fireEvent.click(screen.getByText(words.act))
  await waitFor(() => expect(kept()[0]).toMatchObject({ placeId: idOf(1), list: 'acceptance', items: [{ code: 'sign', ok: true, note: null }, { code: 'book', ok: false, note: '下周送来' }] }))
})
