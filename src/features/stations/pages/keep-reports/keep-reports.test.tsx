import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { aReport, atKeepPage, idOf, sentTo, type WorkReport } from '@/testing/keep-page'
import { No, pretendCloud, type PretendCloud } from '@/testing/pretend-cloud'
import { copy } from '../../keep-copy'
import KeepReports from './index'

const words = copy.reports
let rows: WorkReport[]
let cloud: PretendCloud
const tap = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => {
  rows = [aReport({ alike: 3, risen: true, note: '卷帘门拉下来了' })]
  cloud = pretendCloud({
    'stations.reports': () => ({ rows }),
    'stations.acknowledge': () => (rows = [{ ...rows[0]!, state: 'acknowledged', version: 1 }])[0]!,
    'stations.resolve': ({ outcome }) => {
      const report: WorkReport = { ...rows[0]!, state: 'resolved', outcome }
      rows = []
      return { report, told: 3 }
    },
  })
  atKeepPage([])
})

test('a report is taken and answered with what became of it; then nothing waits', async () => {
  render(<KeepReports />)
  expect(await screen.findByText('卷帘门拉下来了')).toBeTruthy()
  expect(screen.getByText(words.risen)).toBeTruthy()
  tap(new RegExp(`^${words.take}`))
  expect(await screen.findByText(words.states.acknowledged)).toBeTruthy()
  tap(new RegExp(`^${words.resolve}`))
  fireEvent.click(await screen.findByRole('radio', { name: new RegExp(`^${words.outcomes.was_so_now_open.title}`) }))
  expect(await screen.findByText(words.none.title)).toBeTruthy()
  expect(sentTo(cloud, 'stations.resolve')).toEqual([{ reportId: idOf(5), version: 1, outcome: 'was_so_now_open' }])
})

test('only what can have come of a broken thing is offered', async () => {
  rows = [aReport({ kind: 'broken', facility: 'water' })]
  render(<KeepReports />)
  await screen.findByText(`${words.kinds.broken}：饮水`)
  tap(new RegExp(`^${words.resolve}`))
  expect(await screen.findByRole('radio', { name: new RegExp(`^${words.outcomes.facility_removed.title}`) })).toBeTruthy()
  expect(screen.queryByRole('radio', { name: new RegExp(`^${words.outcomes.closed_for_now.title}`) })).toBeNull()
})

test('what a colleague answered first is said, and the list can be fetched anew', async () => {
  cloud.handlers['stations.acknowledge'] = () => { throw new No('case.state_changed') }
  render(<KeepReports />)
  await screen.findByText('卷帘门拉下来了')
  tap(new RegExp(`^${words.take}`))
  expect(await screen.findByText(/case\.state_changed/)).toBeTruthy()
  await waitFor(() => expect(sentTo(cloud, 'stations.acknowledge')).toHaveLength(1))
})

test('a report that waited on a phone without a network says when it was seen and when it was heard of', async () => {
  rows = [aReport({ seenAt: new Date(Date.now() - 3 * 3_600_000).toISOString() })]
  render(<KeepReports />)
  expect(await screen.findByText(words.seen('3 小时前', '20 分钟前'))).toBeTruthy()
})

test('what a report says is let out to everybody by whoever looks after the place, and taken back', async () => {
  cloud.handlers['stations.showNote'] = ({ show }) => (rows = [{ ...rows[0]!, noteShown: show, version: rows[0]!.version + 1 }])[0]!
  render(<KeepReports />)
  expect(await screen.findByText(words.noteHidden)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: words.showNote }))
  expect(await screen.findByText(words.noteShown)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: words.hideNote }))
  expect(await screen.findByText(words.noteHidden)).toBeTruthy()
  expect(sentTo(cloud, 'stations.showNote')).toEqual([{ reportId: idOf(5), version: 0, show: true }, { reportId: idOf(5), version: 1, show: false }])
})

test('in WeChat its keeper asks for a message of the next report, also with the tap that takes one; without a template nobody is asked', async () => {
  const templateId = 'reported-zunLzcQyWedafCVvzPkK4de2Rllr1fFpw'
  cloud.handlers['progress.templates'] = () => [{ topic: 'decided', templateId: 'decided-zunLzcQyWedafCVvzPkK4de2Rllr1fFpw' }, { topic: 'reported', templateId }]
  const dialog = jest.mocked(Taro.requestSubscribeMessage)
  dialog.mockClear()
  render(<KeepReports />)
  fireEvent.click(await screen.findByRole('button', { name: words.alerts }))
  expect(dialog).toHaveBeenLastCalledWith({ tmplIds: [templateId] })
  tap(new RegExp(`^${words.take}`))
  await screen.findByText(words.states.acknowledged)
  expect(dialog).toHaveBeenCalledTimes(2)
})
