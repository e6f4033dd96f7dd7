import Taro from '@tarojs/taro'
import { shrinkPhoto } from './shrink-photo'

const sizes = new Map<string, number>()
const compress = jest.fn()
const chosen = { name: '', source: 'wxfile://door.jpg', size: 4_000_000 }

beforeEach(() => {
  compress.mockReset()
  Object.assign(Taro, {
    compressImage: compress,
    getFileSystemManager: () => ({ getFileInfo: ({ filePath, success }: { filePath: string; success: (info: { size: number }) => void }) => success({ size: sizes.get(filePath) ?? 0 }) }),
  })
})

it('makes a photo small enough to wait on the phone, and smaller once more when that is not enough', async () => {
  sizes.set('wxfile://1.jpg', 600_000).set('wxfile://2.jpg', 200_000)
  compress.mockResolvedValueOnce({ tempFilePath: 'wxfile://1.jpg' }).mockResolvedValueOnce({ tempFilePath: 'wxfile://2.jpg' })
  expect(await shrinkPhoto(chosen)).toEqual({ name: '', source: 'wxfile://2.jpg', size: 200_000 })
  expect(compress.mock.calls.map(([{ src }]: { src: string }[]) => src)).toEqual(['wxfile://door.jpg', 'wxfile://door.jpg'])
})

it('stops at the first that is small enough', async () => {
  sizes.set('wxfile://1.jpg', 300_000)
  compress.mockResolvedValue({ tempFilePath: 'wxfile://1.jpg' })
  expect(await shrinkPhoto(chosen)).toMatchObject({ source: 'wxfile://1.jpg' })
  expect(compress).toHaveBeenCalledTimes(1)
})

it('leaves a photo as it is when WeChat cannot make it smaller', async () => {
  compress.mockRejectedValue({ errMsg: 'compressImage:fail' })
  expect(await shrinkPhoto(chosen)).toEqual(chosen)
})
