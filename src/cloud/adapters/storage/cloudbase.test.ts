import { Readable } from 'node:stream'
import { startCloudbase, type CloudbaseStub } from '@/testing/cloudbase-stub'
import { cloudbaseStorage } from './cloudbase'
import type { Storage } from './storage'

let stub: CloudbaseStub
let storage: Storage

beforeEach(async () => {
  stub = await startCloudbase('env-1')
  storage = cloudbaseStorage({ env: 'env-1', app: { appId: 'wx1', secret: 's' }, apiBase: stub.base })
})
afterEach(() => stub.close())

const key = 'signature/0192.png'

test('a file is put with the fields that the storage signs, read back, linked and removed', async () => {
  await storage.put(key, Buffer.from('picture'), 'image/png')
  expect(stub.files.get(`${stub.bucket}/${key}`)?.type).toBe('image/png')
  expect(Buffer.from((await storage.get(key)) ?? []).toString()).toBe('picture')
  expect(await (await fetch((await storage.linkTo?.(key, 60)) ?? '')).text()).toBe('picture')
  await storage.remove(key)
  expect(await storage.get(key)).toBeNull()
})

test('a stream is put whole, or not at all', async () => {
  expect(await storage.putStream('roster/1.csv', Readable.from([Buffer.from('one'), Buffer.from('two')]), 'text/csv')).toMatchObject({ bytes: 6 })
  expect(Buffer.from((await storage.get('roster/1.csv')) ?? []).toString()).toBe('onetwo')
})

test('a token that WeChat refuses meanwhile is renewed once', async () => {
  await storage.put(key, Buffer.from('one'), 'image/png')
  stub.useToken('token-2')
  expect(Buffer.from((await storage.get(key)) ?? []).toString()).toBe('one')
})

test('an upload of the mini-program is read from our own environment only, and never beyond its limit', async () => {
  const mine = `${stub.bucket}/incoming/0192`
  stub.files.set(mine, { bytes: Buffer.alloc(50, 1), type: '' })
  stub.files.set('cloud://env-2.6465-env-2/incoming/0192', { bytes: Buffer.alloc(5, 1), type: '' })
  expect((await storage.fetchUpload(mine, 100))?.byteLength).toBe(50)
  expect((await storage.fetchUpload(mine, 20))?.byteLength).toBe(21)
  expect(await storage.fetchUpload('cloud://env-2.6465-env-2/incoming/0192', 100)).toBeNull()
  expect(await storage.fetchUpload('cloud://env-10.6465-env-10/incoming/0192', 100)).toBeNull()
  expect(await storage.fetchUpload(`${stub.bucket}/incoming/absent`, 100)).toBeNull()
  await storage.dropUpload(mine)
  await storage.dropUpload('cloud://env-2.6465-env-2/incoming/0192')
  expect([...stub.files.keys()]).toEqual(['cloud://env-2.6465-env-2/incoming/0192'])
})

test('a wrong environment, or WeChat away, is "try again later" and not a crash', async () => {
  const wrong = cloudbaseStorage({ env: 'other', app: { appId: 'wx1', secret: 's' }, apiBase: stub.base })
  await expect(wrong.get(key)).rejects.toMatchObject({ code: 'service.unavailable' })
  const away = cloudbaseStorage({ env: 'env-1', app: { appId: 'wx1', secret: 's' }, apiBase: 'http://127.0.0.1:1' })
  await expect(away.put(key, Buffer.from('x'), 'image/png')).rejects.toMatchObject({ code: 'service.unavailable' })
})
