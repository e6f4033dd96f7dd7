import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { useNetwork } from '@/client/network'
import { packPlace, type PackedRow } from '@/contract/places/pack'
import { aPlace } from '@/testing/a-place'
import { pretendCloud, type PretendCloud } from '@/testing/pretend-cloud'
import { copy } from './copy'
import { bundledFile } from './parts/places-file'
import { useWhere } from './parts/use-where'
import { usePlaces } from './store'
import { StationsTab } from './tab'

const at = Date.parse('2026-11-23T15:00:00+08:00')
const near = aPlace({ code: 'LG-440307003-001', name: '近处驿站', facilities: ['rest'] })
const water = aPlace({ code: 'LG-440307003-002', name: '有水驿站', facilities: ['water'], point: { longitude: 114.135, latitude: 22.69 } })
const shut = aPlace({ code: 'LG-440307006-001', name: '坪地驿站', streetCode: '440307006', hours: '1-7 08:00-12:00', point: { longitude: 114.307, latitude: 22.77 }, initials: 'pdyz' })
const unplaced = aPlace({ code: 'LG-440307006-002', name: '没有位置的驿站', streetCode: '440307006', point: null })
const all = [near, water, shut, unplaced]

const epoch = '0b6a8f7e-55b0-4c39-8a0e-3d4d0a1b2c3d'
const feed = (version: number, rows: readonly unknown[], more: object = {}) => ({ version, epoch, at: new Date(at).toISOString(), full: true, rows: rows as never, gone: [], holidays: [], ...more })
let cloud: PretendCloud
const located = jest.fn(async () => ({ longitude: 114.125, latitude: 22.69 }))
const names = () => screen.getAllByRole('button', { name: /，(开放中|24 小时|没开门|可能|开放时间)/ }).map((card) => card.getAttribute('aria-label')?.split('，')[0])
const feeds = () => cloud.calls.filter(({ path }) => path === 'stations.feed').map(({ input }) => input)
const start = () => {
  cleanup()
  usePlaces.setState({ file: null, places: [], error: null, refreshing: false })
  useWhere.setState({ where: { by: 'none' }, asking: false, refused: false, resumed: false })
}
const show = async (name: string) => {
  render(<StationsTab />)
  await screen.findByRole('button', { name: new RegExp(`^${name}，`) })
}
const tick = (name: string) => fireEvent.click(screen.getByRole('checkbox', { name }))

beforeEach(() => {
  jest.useFakeTimers({ now: at, doNotFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'setImmediate', 'queueMicrotask', 'nextTick'] })
  Taro.clearStorageSync()
  Object.assign(Taro, { getFuzzyLocation: located, openLocation: jest.fn(async () => undefined) })
  useNetwork.setState({ online: true, reachable: true })
  start()
  cloud = pretendCloud({ 'stations.feed': () => feed(7, all.map(packPlace)) })
})
afterEach(() => jest.useRealTimers())

test('the first launch without a network and without a location finds a place that is open', async () => {
  cloud.online = false
  render(<StationsTab />)
  expect(await screen.findByText(copy.open.always)).toBeTruthy()
  expect(names()).toEqual(['南湾街道（工会）货车司机之家驿站'])
  expect(screen.getByText(copy.bundled)).toBeTruthy()
})

test('nobody is asked where they are until they say so, and with a vague position no metres are said', async () => {
  await show('近处驿站')
  expect(located).not.toHaveBeenCalled()
  expect(document.body.textContent).not.toMatch(/最近|\d+ 米/)
  fireEvent.click(screen.getByRole('button', { name: copy.where.act }))
  fireEvent.click(screen.getByRole('radio', { name: copy.where.mine }))
  await waitFor(() => expect(names()).toEqual(['近处驿站', '有水驿站', '没有位置的驿站']))
  expect(screen.getAllByText('约 1 公里')).toHaveLength(2)
  expect(document.body.textContent).not.toMatch(/最近|\d+ 米/)
})

test('whoever gives no position still has the list, and may choose a street instead', async () => {
  located.mockRejectedValueOnce({ errMsg: 'getFuzzyLocation:fail auth deny' })
  await show('近处驿站')
  fireEvent.click(screen.getByRole('button', { name: copy.where.act }))
  fireEvent.click(screen.getByRole('radio', { name: copy.where.mine }))
  expect(await screen.findByText(copy.where.refused)).toBeTruthy()
  expect(names()).toContain('近处驿站')
  fireEvent.click(screen.getByRole('button', { name: copy.where.act }))
  fireEvent.click(screen.getByRole('radio', { name: '坪地街道' }))
  await waitFor(() => expect(names()[0]).toBe('没有位置的驿站'))
})

test('drinking water and open now are one tap each, and what is left out is counted', async () => {
  await show('近处驿站')
  expect(names()).not.toContain('坪地驿站')
  expect(screen.getByText(copy.hidden(1))).toBeTruthy()
  tick(copy.facilities.water)
  expect(new Set(names())).toEqual(new Set(['有水驿站', '没有位置的驿站']))
  expect(names()).not.toContain('近处驿站')
  fireEvent.click(screen.getByRole('button', { name: copy.showAll }))
  expect(names()).toContain('坪地驿站')
  expect(screen.getByText(/没开门，明天 08:00 开/)).toBeTruthy()
})

test('a place is found by the first letters of its pinyin, open or not', async () => {
  await show('近处驿站')
  fireEvent.change(screen.getByRole('textbox', { name: copy.search.label }), { target: { value: 'pdyz' } })
  await waitFor(() => expect(names()).toEqual(['坪地驿站']))
})

test('a list that finds nothing says so and leads back to all', async () => {
  await show('近处驿站')
  tick(copy.filters.more)
  tick(copy.kinds.studio)
  fireEvent.click(await screen.findByRole('button', { name: copy.none.act }))
  await waitFor(() => expect(names().length).toBeGreaterThan(2))
})

test('words that nothing answers to are no dead end: all places come back, and the box is empty', async () => {
  await show('近处驿站')
  fireEvent.change(screen.getByRole('textbox', { name: copy.search.label }), { target: { value: '没有这样的地方' } })
  fireEvent.click(await screen.findByRole('button', { name: copy.none.act }))
  await waitFor(() => expect(names()).toHaveLength(4))
  expect(screen.getByRole('textbox', { name: copy.search.label })).toHaveProperty('value', '')
})

test('the next time only what changed is asked for, and what is gone goes', async () => {
  await show('近处驿站')
  start()
  jest.setSystemTime(at + 11 * 60_000)
  cloud.handlers['stations.feed'] = () => feed(8, [packPlace({ ...near, name: '改了名的驿站' })], { full: false, gone: [water.code] })
  await show('改了名的驿站')
  expect(feeds()).toEqual([{}, { since: 7, epoch }])
  expect(names()).not.toContain('有水驿站')
})

test('a phone that meets another database takes its places, also under the same number', async () => {
  await show('近处驿站')
  start()
  jest.setSystemTime(at + 11 * 60_000)
  cloud.handlers['stations.feed'] = () => feed(7, [packPlace(shut)], { epoch: '5d1f2a94-6d3e-4a55-9a51-0f6f8f7b1a22' })
  render(<StationsTab />)
  await waitFor(() => expect(usePlaces.getState().places.map(({ name }) => name)).toEqual(['坪地驿站']))
  start()
  cloud.online = false
  render(<StationsTab />)
  await waitFor(() => expect(usePlaces.getState().places.map(({ name }) => name)).toEqual(['坪地驿站']))
})

test.each([
  ['a part that is no list', () => Taro.setStorageSync(Taro.getStorageInfoSync().keys.find((key) => key.startsWith('places:'))!, 5)],
  ['a head without holidays', () => Taro.setStorageSync('places', { version: 7, at, parts: 1, count: 4, turn: 1 })],
  ['a head that never ends', () => Taro.setStorageSync('places', { version: 7, at, parts: 1e9, count: 1, turn: 1, holidays: [] })],
  ['something else altogether', () => Taro.setStorageSync('places', 'x')],
])('a damaged file on the phone (%s) leaves the list that came with the program', async (_name, damage) => {
  await show('近处驿站')
  damage()
  start()
  cloud.online = false
  await show('南湾街道（工会）货车司机之家驿站')
})

test('a phone without room keeps its old file, and does not call it fresh', async () => {
  await show('近处驿站')
  const room = Taro.setStorageSync
  Taro.setStorageSync = (key: string, value: unknown) => {
    if (key.startsWith('places:')) throw new Error('setStorage:fail exceed storage max size')
    room(key, value)
  }
  try {
    jest.setSystemTime(at + 11 * 60_000)
    cloud.handlers['stations.feed'] = () => feed(8, [packPlace({ ...near, name: '改了名的驿站' })], { full: false })
    await act(() => usePlaces.getState().look())
    jest.setSystemTime(at + 22 * 60_000)
    cloud.handlers['stations.feed'] = () => feed(8, [], { full: false })
    await act(() => usePlaces.getState().look())
  } finally {
    Taro.setStorageSync = room
  }
  start()
  cloud.online = false
  await show('近处驿站')
  expect(usePlaces.getState().file).toMatchObject({ version: 7, at })
})

test('a phone whose clock is five hours slow goes by the clock of the cloud, also without a network afterwards', async () => {
  jest.setSystemTime(at - 5 * 3_600_000)
  await show('近处驿站')
  await waitFor(() => expect(names()).not.toContain('坪地驿站'))
  start()
  cloud.online = false
  await show('近处驿站')
  expect(names()).not.toContain('坪地驿站')
  fireEvent.click(screen.getByRole('button', { name: copy.showAll }))
  expect(screen.getByText(/没开门，明天 08:00 开/)).toBeTruthy()
})

test('a file of ten minutes is not asked for again', async () => {
  await show('近处驿站')
  start()
  jest.setSystemTime(at + 9 * 60_000)
  await show('近处驿站')
  expect(feeds()).toHaveLength(1)
})

test.each([
  ['half an answer', () => feed(9, [['LG-440307003-001', 'station', '坏']])],
  ['no answer at all', () => null as never],
])('%s leaves the good file as it was', async (_name, answer) => {
  await show('近处驿站')
  start()
  jest.setSystemTime(at + 11 * 60_000)
  cloud.handlers['stations.feed'] = answer as never
  await show('近处驿站')
  await waitFor(() => expect(usePlaces.getState().error).not.toBeNull())
  start()
  cloud.online = false
  await show('近处驿站')
})

test('a page lost on the way changes nothing: all pages or none', async () => {
  let asked = 0
  await show('近处驿站')
  jest.setSystemTime(at + 11 * 60_000)
  cloud.handlers['stations.feed'] = () => {
    asked += 1
    if (asked > 1) throw { errMsg: 'timeout' }
    return feed(9, [packPlace(shut)], { next: 'c' })
  }
  await act(() => usePlaces.getState().look(true))
  expect([asked, usePlaces.getState().file?.version]).toEqual([2, 7])
})

test('a list that never ends stops at ten thousand, which are kept and shown; the next time it is asked for whole', async () => {
  const page = (n: number) => Array.from({ length: 200 }, (_, i) => packPlace(aPlace({ code: `LG-440307003-${n * 200 + i + 1}`, name: `平湖暖蜂驿站${n * 200 + i + 1}` })))
  cloud.handlers['stations.feed'] = ({ cursor }) => feed(7, page(Number(cursor ?? 0)), { next: String(Number(cursor ?? 0) + 1) })
  await show('平湖暖蜂驿站1')
  expect([feeds().length, usePlaces.getState().file?.rows.length, usePlaces.getState().error]).toEqual([50, 10_000, null])
  await act(() => usePlaces.getState().look(true))
  expect(feeds()[50]).not.toHaveProperty('since')
})

test('a thousand places are kept in 200 KB, and a cheap phone draws twenty of them at a time', async () => {
  const thousand: PackedRow[] = Array.from({ length: 1_000 }, (_, i) => packPlace(aPlace({ code: `LG-440307003-${i + 1}`, name: `平湖暖蜂驿站${i + 1}` })))
  cloud.handlers['stations.feed'] = ({ cursor }) => {
    const from = Number(cursor ?? 0)
    return feed(7, thousand.slice(from, from + 200), from + 200 < 1_000 ? { next: String(from + 200) } : {})
  }
  await show('平湖暖蜂驿站1')
  expect(names()).toHaveLength(20)
  expect(document.body.querySelectorAll('*').length).toBeLessThan(500)
  const kept = Taro.getStorageInfoSync().keys.filter((key) => key.startsWith('places')).map((key) => JSON.stringify(Taro.getStorageSync(key)))
  expect(Buffer.byteLength(kept.join(''))).toBeLessThan(200_000)
  fireEvent.click(screen.getByRole('button', { name: copy.nextRows(980) }))
  expect(names()).toHaveLength(20)
  expect(within(document.body).getByRole('button', { name: copy.firstRows })).toBeTruthy()
})

test('the way there is one tap, in the coordinates of WeChat', async () => {
  await show('近处驿站')
  fireEvent.click(screen.getAllByRole('button', { name: /^去这里/ })[0]!)
  expect(Taro.openLocation).toHaveBeenCalledWith(expect.objectContaining({ latitude: 22.69, scale: 16 }))
})

test('the file that came with the program is small and names no point that nobody knows', () => {
  expect(bundledFile().rows.length).toBeGreaterThan(5)
  expect(JSON.stringify(bundledFile()).length).toBeLessThan(40_000)
  expect(bundledFile().rows.filter((row) => row[6] !== null || row[19])).toEqual([])
})
