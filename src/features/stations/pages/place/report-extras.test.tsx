import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { useNetwork } from '@/client/network'
import { outbox, useOutboxEntries } from '@/client/outbox'
import { setSignedIn } from '@/client/session-token'
import { packPlace } from '@/contract/places/pack'
import type { InputOf } from '@/features/contracts'
import { aPlace } from '@/testing/a-place'
import { No, pretendCloud, type PretendCloud } from '@/testing/pretend-cloud'
import { router } from '@/testing/stubs/taro'
import { copy } from '../../place-copy'
import { usePlaces } from '../../store'
import PlacePage from './index'

const place = aPlace()
const words = copy.sheet.extras
let cloud: PretendCloud
const reports = () => cloud.calls.filter(({ path }) => path === 'stations.report').map(({ input }) => input as InputOf<'stations.report'>)
const adopted = () => cloud.calls.filter(({ path }) => path.startsWith('files.'))
const tap = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const write = (text: string) => fireEvent.input(screen.getByPlaceholderText(words.noteHint), { target: { value: text }, detail: { value: text } })
const openForm = async () => {
  render(<PlacePage />)
  await screen.findByText(place.name)
  await tap(copy.report)
  await tap(words.open)
}

beforeEach(() => {
  Taro.clearStorageSync()
  setSignedIn(null)
  useNetwork.setState({ online: true, reachable: true })
  useOutboxEntries.setState({ entries: [], guests: [] })
  router.params = { code: place.code }
  usePlaces.setState({ file: { version: 7, at: Date.now(), rows: [packPlace(place)], holidays: [] }, places: [place], error: null, refreshing: false })
  jest.mocked(Taro.chooseMedia).mockResolvedValue({ tempFiles: [{ tempFilePath: 'wxfile://door.jpg', size: 300_000 }] } as never)
  const fileSystem = {
    readFile: ({ success }: { success: (read: { data: string }) => void }) => success({ data: '/9j/AAAA' }),
    writeFile: ({ success }: { success: () => void }) => success(),
    unlink: () => undefined,
  }
  Object.assign(Taro, { env: { USER_DATA_PATH: 'wxfile://usr' }, getFileSystemManager: () => fileSystem })
  jest.mocked(Taro.cloud.uploadFile).mockImplementation((async ({ cloudPath }: { cloudPath: string }) => {
    if (!cloud.online) throw { errMsg: 'uploadFile:fail' }
    return { fileID: `cloud://env.bucket/${cloudPath}`, statusCode: 200, errMsg: 'ok' }
  }) as never)
  cloud = pretendCloud({
    'stations.newDevice': () => ({ device: 'd1' }),
    'files.adoptGuest': ({ fileId }) => ({ fileId, bytes: 1 }),
    'files.adopt': ({ fileId }) => ({ fileId, bytes: 1 }),
    'stations.report': ({ reportId, code, kind, facility }) => ({ reportId, code, placeName: place.name, kind, facility: facility ?? null, state: 'new', outcome: null, at: new Date().toISOString(), answeredAt: null }),
  })
})
afterEach(async () => {
  for (const { id } of [...useOutboxEntries.getState().guests, ...useOutboxEntries.getState().entries]) await outbox.discard(id)
})

test('whoever wants to say more writes a few words and takes a photo; the photo goes first, in the name of the phone alone', async () => {
  await openForm()
  fireEvent.click(screen.getByRole('radio', { name: copy.sheet.kinds.locked.title }))
  write('卷帘门拉下来了')
  expect(screen.getByText(words.counted(7, 200))).toBeTruthy()
  await tap(words.photo)
  expect(await screen.findByText(words.chosen)).toBeTruthy()
  await tap(copy.sheet.send)
  expect(await screen.findByText(copy.sheet.thanks)).toBeTruthy()
  const [file] = adopted()
  expect(file).toMatchObject({ path: 'files.adoptGuest', input: { device: 'd1' } })
  expect(reports()).toMatchObject([{ kind: 'locked', note: '卷帘门拉下来了', fileId: (file!.input as { fileId: string }).fileId, device: 'd1' }])
})

test('somebody signed in sends the photo in their own name', async () => {
  setSignedIn({ personId: '0190a0de-0000-7000-8000-000000000003', token: null })
  await openForm()
  fireEvent.click(screen.getByRole('radio', { name: copy.sheet.kinds.wrong.title }))
  await tap(words.photo)
  await screen.findByText(words.chosen)
  await tap(copy.sheet.send)
  await screen.findByText(copy.sheet.thanks)
  expect(adopted()).toMatchObject([{ path: 'files.adopt', input: { use: 'place_report' } }])
  expect(reports()[0]).not.toHaveProperty('device')
})

test('nothing is sent before it is said what is wrong, and what was written is there again after the sheet was closed', async () => {
  await openForm()
  write('水龙头一直漏')
  expect(screen.getByRole('button', { name: copy.sheet.first })).toBeTruthy()
  await tap('关闭')
  expect(screen.queryByPlaceholderText(words.noteHint)).toBeNull()
  await tap(copy.report)
  expect(await screen.findByText(words.counted(6, 200))).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: copy.sheet.kinds.broken.title }))
  fireEvent.click(screen.getByRole('radio', { name: '饮水' }))
  await tap(copy.sheet.send)
  await screen.findByText(copy.sheet.thanks)
  expect(reports()).toMatchObject([{ kind: 'broken', facility: 'water', note: '水龙头一直漏' }])
  await tap(copy.sheet.done)
  await tap(copy.report)
  expect(await screen.findByRole('button', { name: /^门锁着，/ })).toBeTruthy()
})

test('without a network words and photo wait on the phone and go out together, once', async () => {
  await openForm()
  cloud.online = false
  fireEvent.click(screen.getByRole('radio', { name: copy.sheet.kinds.locked.title }))
  write('没人')
  await tap(words.photo)
  await screen.findByText(words.chosen)
  await tap(copy.sheet.send)
  expect(await screen.findByText(copy.sheet.kept)).toBeTruthy()
  cloud.online = true
  await act(() => outbox.flush())
  expect(await screen.findByText(copy.sheet.thanks)).toBeTruthy()
  expect([adopted().length, reports().length]).toEqual([1, 1])
  expect(reports()).toMatchObject([{ note: '没人', fileId: expect.any(String) as string }])
})

test('a photo that the cloud does not take keeps neither the report nor its words from going out', async () => {
  cloud.handlers['files.adoptGuest'] = () => { throw new No('file.refused') }
  await openForm()
  fireEvent.click(screen.getByRole('radio', { name: copy.sheet.kinds.locked.title }))
  write('没人')
  await tap(words.photo)
  await screen.findByText(words.chosen)
  await tap(copy.sheet.send)
  await tap(copy.sheet.withoutPhoto)
  expect(await screen.findByText(copy.sheet.thanks)).toBeTruthy()
  await waitFor(() => expect(reports()).toHaveLength(1))
  expect(reports()[0]).toMatchObject({ note: '没人' })
  expect(reports()[0]).not.toHaveProperty('fileId')
})
