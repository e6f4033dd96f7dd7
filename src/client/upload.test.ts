import Taro from '@tarojs/taro'
import { sendFile } from './upload'

const file = { fileId: 'f1', use: 'signature', mediaType: 'image/png', base64: 'iVBORw==', token: null } as const
const written = new Map<string, unknown>()

it('hands a file to WeChat\'s storage under its own id, has the heavy function adopt it, and leaves no copy on the phone', async () => {
  jest.spyOn(Taro, 'getFileSystemManager').mockReturnValue({
    writeFile: ({ filePath, data, success }: { filePath: string; data: unknown; success: () => void }) => { written.set(filePath, data); success() },
    unlink: ({ filePath }: { filePath: string }) => void written.delete(filePath),
  } as never)
  Object.assign(Taro, { env: { USER_DATA_PATH: 'wxfile://usr' } })
  const seen: unknown[] = []
  jest.mocked(Taro.cloud.uploadFile).mockImplementation((async (given: { cloudPath: string; filePath: string }) => {
    seen.push({ ...given, data: written.get(given.filePath) })
    return { fileID: `cloud://env.bucket/${given.cloudPath}`, statusCode: 200, errMsg: 'ok' }
  }) as never)
  jest.mocked(Taro.cloud.callFunction).mockImplementation((async (given: unknown) => { seen.push(given); return { result: { ok: true, data: null }, errMsg: 'ok' } }) as never)
  expect(await sendFile(file)).toEqual({ ok: true, data: null })
  expect(seen).toMatchObject([
    { cloudPath: 'incoming/f1', filePath: 'wxfile://usr/f1', data: 'iVBORw==' },
    { name: 'heavy', data: { path: 'files.adopt', input: { fileId: 'f1', use: 'signature', cloudFileId: 'cloud://env.bucket/incoming/f1' } } },
  ])
  expect(written.size).toBe(0)
})

it('does not carry a file again when only the word of its adoption was lost', async () => {
  const carried = jest.mocked(Taro.cloud.uploadFile).mockClear()
  jest.mocked(Taro.cloud.callFunction).mockImplementationOnce((() => Promise.reject({ errMsg: 'cloud.callFunction:fail timeout' })) as never)
  await expect(sendFile(file)).rejects.toMatchObject({ code: 'network.timeout' })
  expect(await sendFile(file)).toEqual({ ok: true, data: null })
  expect(carried).toHaveBeenCalledTimes(1)
  await sendFile(file)
  expect(carried).toHaveBeenCalledTimes(2)
})

it('tries again later when the upload is cut', async () => {
  jest.mocked(Taro.cloud.uploadFile).mockImplementation((() => Promise.reject({ errMsg: 'uploadFile:fail' })) as never)
  await expect(sendFile(file)).rejects.toMatchObject({ code: 'network.offline', retry: 'later' })
  expect(written.size).toBe(0)
})
