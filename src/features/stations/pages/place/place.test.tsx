import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { useNetwork } from '@/client/network'
import { outbox, useOutboxEntries } from '@/client/outbox'
import { setSignedIn } from '@/client/session-token'
import { packPlace, type FoundPlace } from '@/contract/places/pack'
import type { InputOf, OutputOf } from '@/features/contracts'
import { aPlace } from '@/testing/a-place'
import { No, pretendCloud, type PretendCloud } from '@/testing/pretend-cloud'
import { router } from '@/testing/stubs/taro'
import { copy as words } from '../../copy'
import { copy } from '../../place-copy'
import { usePlaces } from '../../store'
import PlacePage from './index'

const at = Date.parse('2026-11-23T15:00:00+08:00')
const place = aPlace({ facilities: ['water', 'charging'], broken: ['charging'], phone: '0755-28900000' })
const { point, doubt: _doubt, initials: _initials, confirmedAt: _confirmed, ...plain } = place
const shown: OutputOf<'stations.place'> = {
  ...plain, facilities: [...place.facilities], missing: [...place.missing], broken: [...place.broken], level: null, streetName: '平湖街道', longitude: point!.longitude, latitude: point!.latitude, unionName: '平湖街道总工会', confirmedAt: null,
  doubt: null, photos: [], said: [], note: null, sources: { hours: '现场核实' }, mergedInto: null,
}
let cloud: PretendCloud
const keep = (one: FoundPlace | null) => usePlaces.setState({ file: { version: 7, at, rows: one === null ? [] : [packPlace(one)], holidays: [] }, places: one === null ? [] : [one], error: null, refreshing: false })
const reports = () => cloud.calls.filter(({ path }) => path === 'stations.report').map(({ input }) => input as InputOf<'stations.report'>)
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => {
  jest.useFakeTimers({ now: at, doNotFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'setImmediate', 'queueMicrotask', 'nextTick'] })
  Taro.clearStorageSync()
  Object.assign(Taro, { openLocation: jest.fn(async () => undefined) })
  setSignedIn(null)
  useNetwork.setState({ online: true, reachable: true })
  useOutboxEntries.setState({ entries: [], guests: [] })
  router.params = { code: place.code }
  keep(place)
  cloud = pretendCloud({
    'stations.place': () => shown,
    'stations.newDevice': () => ({ device: 'd1' }),
    'stations.report': ({ reportId, code, kind, facility }) => ({ reportId, code, placeName: place.name, kind, facility: facility ?? null, state: 'new', outcome: null, at: new Date().toISOString(), answeredAt: null }),
  })
})
afterEach(async () => {
  for (const { id } of useOutboxEntries.getState().guests) await outbox.discard(id)
  jest.useRealTimers()
})

test('a page opened from a sign at the door says whether it is open, what it has, what it lacks and who says so', async () => {
  router.params = { scene: encodeURIComponent(place.code) }
  render(<PlacePage />)
  expect(await screen.findByText('开放中，至 22:00')).toBeTruthy()
  expect(screen.getByText('每天 08:00–22:00')).toBeTruthy()
  expect(screen.getByText(copy.today)).toBeTruthy()
  expect(screen.getByText(copy.broken)).toBeTruthy()
  expect(screen.getByText(copy.lacks('Wi-Fi'))).toBeTruthy()
  expect(screen.getByText(/热饭.*待区总工会确认/)).toBeTruthy()
  expect(await screen.findByText('开放时间：现场核实')).toBeTruthy()
})

test('without a network the place is there all the same, out of the file of the phone', async () => {
  cloud.online = false
  render(<PlacePage />)
  expect(await screen.findByText(place.name)).toBeTruthy()
  tap(copy.go)
  expect(Taro.openLocation).toHaveBeenCalledWith(expect.objectContaining({ latitude: 22.69, longitude: 114.125 }))
})

test('three people before a locked door: the page says it may not be open, and since when', async () => {
  keep({ ...place, doubt: { reports: 3, lastAt: at - 20 * 60_000 } })
  cloud.online = false
  render(<PlacePage />)
  expect(await screen.findByText(words.open.doubtful)).toBeTruthy()
  expect(screen.getByText('20 分钟前 3 人报告')).toBeTruthy()
})

test('a locked door is reported in two taps, without an account', async () => {
  render(<PlacePage />)
  await screen.findByText(place.name)
  tap(copy.report)
  fireEvent.click(await screen.findByRole('button', { name: /^门锁着，/ }))
  expect(await screen.findByText(copy.sheet.thanks)).toBeTruthy()
  expect(reports()).toEqual([{ reportId: expect.any(String) as string, code: place.code, kind: 'locked', seenAt: '2026-11-23T07:00:00.000Z', device: 'd1' }])
})

test('in WeChat a place is passed on with one tap, by the button that opens WeChat\'s own list of friends', async () => {
  render(<PlacePage />)
  await screen.findByText(place.name)
  expect(screen.getByRole('button', { name: copy.shareIt }).dataset.openType).toBe('share')
})

test('what broke is named, so that the right thing is mended', async () => {
  render(<PlacePage />)
  await screen.findByText(place.name)
  tap(copy.report)
  fireEvent.click(await screen.findByRole('button', { name: /^设备坏了/ }))
  fireEvent.click(await screen.findByRole('radio', { name: words.facilities.water }))
  expect(await screen.findByText(copy.sheet.thanks)).toBeTruthy()
  expect(reports()).toMatchObject([{ kind: 'broken', facility: 'water' }])
})

test('without a network the report waits on the phone, is never called sent, and goes out once', async () => {
  render(<PlacePage />)
  await screen.findByText(place.name)
  cloud.online = false
  tap(copy.report)
  fireEvent.click(await screen.findByRole('button', { name: /^门锁着，/ }))
  expect(await screen.findByText(copy.sheet.kept)).toBeTruthy()
  expect(screen.queryByText(copy.sheet.thanks)).toBeNull()
  cloud.online = true
  await act(() => outbox.flush())
  expect(await screen.findByText(copy.sheet.thanks)).toBeTruthy()
  expect(reports()).toHaveLength(1)
})

/** The door is locked and the network gone: the phone keeps the report. */
const reportOffline = async () => {
  render(<PlacePage />)
  await screen.findByText(place.name)
  cloud.online = false
  tap(copy.report)
  fireEvent.click(await screen.findByRole('button', { name: /^门锁着，/ }))
  await screen.findByText(copy.sheet.kept)
}

test('without a network it still says when the door was seen locked, however late it goes out', async () => {
  await reportOffline()
  jest.setSystemTime(at + 3 * 3_600_000)
  cloud.online = true
  await act(() => outbox.flush())
  await waitFor(() => expect(reports()).toMatchObject([{ seenAt: '2026-11-23T07:00:00.000Z' }]))
})

test('a phone whose clock is three hours fast says when the door was seen by the clock of the cloud', async () => {
  usePlaces.setState(({ file }) => ({ file: { ...file!, ahead: 3 * 3_600_000 } }))
  render(<PlacePage />)
  await screen.findByText(place.name)
  tap(copy.report)
  fireEvent.click(await screen.findByRole('button', { name: /^门锁着，/ }))
  await screen.findByText(copy.sheet.thanks)
  expect(reports()).toMatchObject([{ seenAt: '2026-11-23T04:00:00.000Z' }])
})

test('what a keeper of the place released of a report stands on the page, with when it was seen', async () => {
  cloud.handlers['stations.place'] = () => ({ ...shown, said: [{ kind: 'locked', note: '门上贴了告示，装修到月底', at: new Date(at - 40 * 60_000).toISOString() }] })
  render(<PlacePage />)
  expect(await screen.findByText('门上贴了告示，装修到月底')).toBeTruthy()
  expect(screen.getByText(copy.said.at('门锁着', '40 分钟前'))).toBeTruthy()
})

test('a report without an account goes out in the name of the phone alone, whoever signs in before', async () => {
  await reportOffline()
  act(() => setSignedIn({ personId: '0190a0de-0000-7000-8000-000000000003', token: 't' }))
  cloud.online = true
  await act(() => outbox.flush())
  await waitFor(() => expect(reports()).toMatchObject([{ device: 'd1' }]))
})

test('a device that the cloud no longer knows is given a new id, and the report arrives', async () => {
  Taro.setStorageSync('device', 'old')
  const answer = cloud.handlers['stations.report']!
  cloud.handlers['stations.report'] = (input) => {
    if (input.device === 'old') throw new No('stations.device_needed')
    return answer(input)
  }
  render(<PlacePage />)
  await screen.findByText(place.name)
  tap(copy.report)
  fireEvent.click(await screen.findByRole('button', { name: /^门锁着，/ }))
  expect(await screen.findByText(copy.sheet.thanks)).toBeTruthy()
  expect(reports().map(({ device }) => device)).toEqual(['old', 'd1'])
})

test('too many reports are refused with what to do instead', async () => {
  cloud.handlers['stations.report'] = () => { throw new No('stations.too_many_reports') }
  render(<PlacePage />)
  await screen.findByText(place.name)
  tap(copy.report)
  fireEvent.click(await screen.findByRole('button', { name: /^门锁着，/ }))
  expect(await screen.findByText(/今天这部手机已经报告了很多次/)).toBeTruthy()
})

test('a place that became one with another leads there', async () => {
  cloud.handlers['stations.place'] = () => ({ ...shown, status: 'merged', mergedInto: 'LG-440307003-009' })
  render(<PlacePage />)
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenLastCalledWith({ url: '/features/stations/pages/place/index?code=LG-440307003-009' }))
})

test('a closed place says so and leads to others; nobody is sent there', async () => {
  cloud.handlers['stations.place'] = () => ({ ...shown, status: 'closed' })
  keep(null)
  render(<PlacePage />)
  expect(await screen.findByText(copy.gone)).toBeTruthy()
  expect(screen.queryByRole('button', { name: copy.go })).toBeNull()
  tap(copy.others)
  expect(Taro.switchTab).toHaveBeenLastCalledWith({ url: '/pages/stations/index' })
})

test('a code that names nothing is told kindly', async () => {
  keep(null)
  cloud.handlers['stations.place'] = () => { throw new No('object.not_found') }
  render(<PlacePage />)
  expect(await screen.findByText(copy.unknown.title)).toBeTruthy()
})

test('photos come on a tap, by a link of their own', async () => {
  const photoId = '0190a0de-0000-7000-8000-000000000009'
  cloud.handlers['stations.place'] = () => ({ ...shown, photos: [{ photoId, takenOn: null }] })
  cloud.handlers['stations.photo'] = () => ({ path: '/api/files/once' })
  render(<PlacePage />)
  fireEvent.click(await screen.findByRole('button', { name: copy.photos(1) }))
  const image = await screen.findByRole('img', { name: copy.photo(1) })
  expect(image.getAttribute('src')).toContain('/api/files/once')
  // Its link opens once and lasts a minute.
  fireEvent.error(image)
  expect(await screen.findByText(copy.noPhoto)).toBeTruthy()
})

test('what is not known of a place is said to be unknown, not left out', async () => {
  const bare = aPlace({ access: null, openedOn: null, confirmedAt: null, streetCode: null, phone: null })
  keep(bare)
  cloud.online = false
  render(<PlacePage />)
  expect(await screen.findByText(copy.neverConfirmed)).toBeTruthy()
  expect(screen.getAllByText(words.unconfirmed)).toHaveLength(3)
  expect(screen.getByText(copy.noPhone)).toBeTruthy()
})

test('a place that the cloud shows no more is not shown out of the older file of this phone', async () => {
  cloud.handlers['stations.place'] = () => { throw new No('object.not_found') }
  render(<PlacePage />)
  expect(await screen.findByText(copy.unknown.title)).toBeTruthy()
})
