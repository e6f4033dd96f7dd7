import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { InputOf } from '@/features/contracts'
import { atKeepPage, sentTo } from '@/testing/keep-page'
import { No, pretendCloud, type PretendCloud } from '@/testing/pretend-cloud'
import { copy } from '../../keep-copy'
import KeepSheet from './index'

const words = copy.sheet
const tally = { lines: 200, added: 197, changed: 0, same: 0, bad: 3 }
let cloud: PretendCloud
const tap = (name: string) => fireEvent.click(screen.getByText(name))
const taken = () => sentTo(cloud, 'stations.takeSheet') as InputOf<'stations.takeSheet'>[]

beforeEach(() => {
  cloud = pretendCloud({
    'files.adopt': ({ fileId }) => ({ fileId, bytes: 3 }),
    'stations.openSheet': () => ({ titles: ['站名', '街道', ''], lines: 200, mapping: [{ column: 'name', index: 0 }, { column: 'street', index: 1 }] }),
    'stations.checkSheet': () => ({ ...tally, rows: [{ line: 11, name: '示例十站', problems: [{ column: 'hours', reason: 'hours' }] }] }),
    'stations.takeSheet': () => tally,
  })
  Object.assign(Taro, { chooseMessageFile: jest.fn(async () => ({ tempFiles: [{ path: 'wxfile://tmp.xlsx', name: '驿站.xlsx', size: 20_480 }] })), env: { USER_DATA_PATH: 'wxfile://usr' } })
  jest.spyOn(Taro, 'getFileSystemManager').mockReturnValue({
    readFile: ({ success }: { success: (read: { data: string }) => void }) => success({ data: 'UEsDBA==' }), writeFile: ({ success }: { success: () => void }) => success(), unlink: () => undefined,
  } as never)
  jest.mocked(Taro.cloud.uploadFile).mockResolvedValue({ fileID: 'cloud://x/1', statusCode: 200, errMsg: 'ok' } as never)
  atKeepPage(['officer'])
})

test('a sheet is tried first, every bad line is named, and only then the good ones are taken over', async () => {
  render(<KeepSheet />)
  tap(words.choose)
  await screen.findByText(words.mapping)
  tap(words.check)
  expect(await screen.findByText(words.line(11, '示例十站'))).toBeTruthy()
  expect(screen.getByText(words.problem(words.columns.hours, words.reasons.hours))).toBeTruthy()
  expect(taken()).toEqual([])
  tap(words.take(197))
  expect(await screen.findByText(words.badStay(3))).toBeTruthy()
  expect(taken()).toMatchObject([{ system: 'gcj02', status: 'draft', mapping: [{ column: 'name', index: 0 }, { column: 'street', index: 1 }] }])
})

test('another choice of columns is tried anew before anything is taken over', async () => {
  render(<KeepSheet />)
  tap(words.choose)
  await screen.findByText(words.mapping)
  tap(words.check)
  await screen.findByText(words.take(197))
  fireEvent.change(screen.getByLabelText(new RegExp(`^${words.columns.community}`), { selector: 'select' }), { target: { value: '3' } })
  await waitFor(() => expect(screen.queryByText(words.take(197))).toBeNull())
})

test('a file that is no sheet is told in words, and another can be chosen', async () => {
  cloud.handlers['stations.openSheet'] = () => { throw new No('file.refused', [{ path: 'fileId', reason: 'too_many_rows' }]) }
  render(<KeepSheet />)
  tap(words.choose)
  expect(await screen.findByText(words.refused.too_many_rows!)).toBeTruthy()
  expect(screen.getByText(words.again)).toBeTruthy()
  cloud.handlers['stations.openSheet'] = () => { throw new No('file.refused') }
  tap(words.again)
  expect(await screen.findByText(/file\.refused/)).toBeTruthy()
})
