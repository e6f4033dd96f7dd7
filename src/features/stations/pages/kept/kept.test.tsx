import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { aKept, atKeepPage, aWhole, idOf, keepCloud, sentTo, type KeptWhole } from '@/testing/keep-page'
import { No, type PretendCloud } from '@/testing/pretend-cloud'
import { copy } from '../../keep-copy'
import Kept from './index'

const words = copy.one
const keeping: { now: KeptWhole } = { now: aWhole() }
let cloud: PretendCloud
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const fill = (label: string, value: string) => fireEvent.input(screen.getByLabelText(new RegExp(`^${label}`), { selector: 'input' }), { target: { value } })

const begin = async (roles: Parameters<typeof atKeepPage>[0], now: KeptWhole = aWhole()) => {
  keeping.now = now
  cloud = keepCloud(keeping)
  atKeepPage(roles, { id: idOf(1) })
  render(<Kept />)
  await screen.findByText(words.facts)
}

test('the manager of a place confirms it and may not close, merge, check or appoint', async () => {
  await begin([], aWhole({ mayEdit: false }))
  expect(screen.queryByText(words.close.title)).toBeNull()
  expect(screen.queryByText(words.merge.title)).toBeNull()
  expect(screen.queryByText(words.check)).toBeNull()
  expect(screen.queryByText(words.manager.add)).toBeNull()
  tap(copy.list.confirm)
  await waitFor(() => expect(sentTo(cloud, 'stations.confirm')).toEqual([{ placeId: idOf(1) }]))
})

test('a place is closed with a reason, after a second question', async () => {
  await begin(['officer'])
  cloud.handlers['stations.close'] = () => aKept({ status: 'closed' })
  tap(words.close.act)
  expect(await screen.findByText(words.close.missing)).toBeTruthy()
  fill(words.close.reason, '已经拆除')
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ errMsg: 'ok', confirm: false, cancel: true })
  tap(words.close.act)
  await waitFor(() => expect(Taro.showModal).toHaveBeenCalled())
  expect(sentTo(cloud, 'stations.close')).toEqual([])
  tap(words.close.act)
  await waitFor(() => expect(sentTo(cloud, 'stations.close')).toEqual([{ placeId: idOf(1), version: 3, reason: '已经拆除' }]))
})

test('one of two entries goes into the other by its code; the other is named before', async () => {
  await begin(['officer'])
  cloud.handlers['stations.findByCode'] = () => ({ placeId: idOf(2), name: '另一个驿站', version: 0, draft: false })
  cloud.handlers['stations.merge'] = () => aKept({ status: 'merged' })
  fill(words.merge.code, 'lg-440307003-002')
  tap(words.merge.act)
  await waitFor(() => expect(sentTo(cloud, 'stations.merge')).toEqual([{ placeId: idOf(1), version: 3, intoPlaceId: idOf(2) }]))
  expect(Taro.showModal).toHaveBeenLastCalledWith(expect.objectContaining({ content: words.merge.sure('另一个驿站') }))
})

test('a public place does not go into a draft; the page says which way round', async () => {
  await begin(['officer'])
  cloud.handlers['stations.findByCode'] = () => ({ placeId: idOf(2), name: '推荐来的', version: 0, draft: true })
  fill(words.merge.code, 'LG-440307003-002')
  tap(words.merge.act)
  expect(await screen.findByText(words.merge.draft)).toBeTruthy()
  expect(sentTo(cloud, 'stations.merge')).toEqual([])
})

test('a photo of one\'s own waits for somebody else; that of another is released', async () => {
  await begin(['officer'], aWhole({}, { waitingPhotos: [{ photoId: idOf(3), fileId: idOf(4), mine: true }, { photoId: idOf(5), fileId: idOf(6), mine: false }] }))
  cloud.handlers['stations.settlePhoto'] = ({ photoId, show }) => ({ photoId, shown: show })
  expect(screen.getByText(words.photo.mine)).toBeTruthy()
  tap(words.photo.show)
  await waitFor(() => expect(sentTo(cloud, 'stations.settlePhoto')).toEqual([{ photoId: idOf(5), show: true }]))
})

test('a place beyond reach is not shown', async () => {
  cloud = keepCloud(keeping)
  cloud.handlers['stations.keptPlace'] = () => { throw new No('object.not_found') }
  atKeepPage(['officer'], { id: idOf(7) })
  render(<Kept />)
  expect(await screen.findByText(/object\.not_found/)).toBeTruthy()
})

test('a place that came with the first data says so where its changes would stand, until there is one', async () => {
  await begin(['officer'])
  expect(screen.getByText('11月20日（星期五）从公开资料录入，之后没有改动。')).toBeTruthy()
})

test('who looked after a place once is named with the days, and is not ended again', async () => {
  await begin(['officer'], aWhole({}, { managers: [{ managerId: idOf(3), nameMasked: '王*', fromOn: '2026-01-05', toOn: null }, { managerId: idOf(4), nameMasked: '李*', fromOn: '2025-03-01', toOn: '2025-12-31' }] }))
  expect(screen.getByRole('button', { name: `${words.manager.end}：王*` })).toBeTruthy()
  expect(screen.queryByRole('button', { name: `${words.manager.end}：李*` })).toBeNull()
  expect(screen.getByText(/2025年3月1日.*至2025年12月31日.*已不再管/)).toBeTruthy()
})

test('when the last manager has gone, it is said that there is none', async () => {
  await begin(['officer'], aWhole({}, { managers: [{ managerId: idOf(4), nameMasked: '李*', fromOn: '2025-03-01', toOn: '2025-12-31' }] }))
  expect(screen.getByText(words.noManager)).toBeTruthy()
})
