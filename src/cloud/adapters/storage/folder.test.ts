import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { folderStorage } from './folder'

const folder = mkdtempSync(join(tmpdir(), 'longgang-files-'))
const storage = folderStorage(join(folder, 'files'))
afterAll(() => rmSync(folder, { recursive: true }))

const key = 'signature/01920000-0000-7000-8000-000000000001.png'

test('what was put is got back, and gone once removed, also twice', async () => {
  await storage.put(key, Buffer.from('one'), 'image/png')
  await storage.put(key, Buffer.from('two'), 'image/png')
  expect(Buffer.from((await storage.get(key)) ?? []).toString()).toBe('two')
  expect(readdirSync(join(folder, 'files/signature'))).toHaveLength(1)
  expect(statSync(join(folder, 'files', key)).mode & 0o077).toBe(0)
  await storage.remove(key)
  await storage.remove(key)
  expect(await storage.get(key)).toBeNull()
})

test('a stream is written piece by piece; one that breaks leaves nothing', async () => {
  const written = await storage.putStream('export/a.csv', Readable.from([Buffer.from('one'), Buffer.from('two')]), 'text/csv')
  expect(written).toEqual({ bytes: 6, sha256: createHash('sha256').update('onetwo').digest() })
  expect(Buffer.from((await storage.get('export/a.csv')) ?? []).toString()).toBe('onetwo')
  async function* broken() {
    yield Buffer.from('one')
    throw new Error('gone')
  }
  await expect(storage.putStream('export/b.csv', Readable.from(broken()), 'text/csv')).rejects.toThrow('gone')
  expect(readdirSync(join(folder, 'files/export'))).toEqual(['a.csv'])
})

test.each(['../outside.png', 'a/../../outside.png', '/etc/passwd.png', 'a\\..\\b.png', 'a/%2e%2e/b.png', 'a/.hidden.png', 'a//b.png', 'a/b.png\0.jpg', '', '.png', 'A.PNG'])(
  'the key %j is not taken: it could lead out of the folder',
  async (bad) => {
    await expect(storage.put(bad, Buffer.from('x'), 'image/png')).rejects.toThrow('not a key')
    await expect(storage.get(bad)).rejects.toThrow('not a key')
    await expect(async () => storage.remove(bad)).rejects.toThrow('not a key')
    expect(readdirSync(folder)).not.toContain('outside.png')
  },
)

test('an upload that nobody adopted goes after a day; one of today stays', async () => {
  const now = new Date()
  const yesterday = new Date(now.getTime() - 86_400_000)
  expect(await folderStorage(join(folder, 'empty')).sweepUploads!(yesterday)).toBe(0)
  const incoming = join(folder, 'files/incoming')
  mkdirSync(incoming, { recursive: true })
  const [old, fresh] = ['01920000-0000-7000-8000-00000000000a', '01920000-0000-7000-8000-00000000000b']
  for (const name of [old, fresh]) writeFileSync(join(incoming, name), 'a picture')
  const before = new Date(yesterday.getTime() - 1_000)
  utimesSync(join(incoming, old), before, before)
  expect(await storage.sweepUploads!(yesterday)).toBe(1)
  expect(readdirSync(incoming)).toEqual([fresh])
  expect(await storage.sweepUploads!(yesterday)).toBe(0)
})
