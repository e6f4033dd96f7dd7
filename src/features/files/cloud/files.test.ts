import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { sharpPictures } from '@/cloud/adapters/pictures/sharp'
import { folderStorage } from '@/cloud/adapters/storage/folder'
import type { Storage } from '@/cloud/adapters/storage/storage'
import { sweepFiles } from '@/cloud/domain/files/sweep-files'
import { createDispatcher } from '@/cloud/kernel/dispatch'
import { silentLog } from '@/cloud/kernel/log'
import { redeemCode } from '@/cloud/kernel/one-time-codes'
import { useDatabase } from '@/testing/database'
import { jpegWithPlace, pngSaying, signaturePng } from '@/testing/pictures'
import { codeOf, dataOf, makePerson, newTestId, testVault } from '@/testing/small-service'
import { filesCloud, uploadCloud } from '.'

const database = useDatabase()
const folder = mkdtempSync(join(tmpdir(), 'longgang-files-'))
afterAll(() => rmSync(folder, { recursive: true }))
const uploads = new Map<string, Uint8Array>()
const storage: Storage = {
  ...folderStorage(folder),
  fetchUpload: async (id, maxBytes) => uploads.get(id)?.subarray(0, maxBytes + 1) ?? null,
  dropUpload: async (id) => void uploads.delete(id),
}

const dispatch = (path: string, bearer: string, input: unknown, key = newTestId()) =>
  createDispatcher({
    db: database.db, features: { files: filesCloud, upload: uploadCloud }, services: { storage, wechat: null, pictures: sharpPictures }, vault: testVault, log: silentLog, clock: () => new Date(),
  })({ path, input, key, caller: { address: null, bearer } })
const send = (bearer: string, fileId: string, body: Uint8Array, key = fileId) => dispatch('upload.receive', bearer, { fileId, use: 'signature', body }, key)
const kept = async (fileId: string) => {
  const row = await database.db.selectFrom('files').selectAll().where('id', '=', fileId).executeTakeFirst()
  return row ? { row, bytes: Buffer.from((await storage.get(row.storage_key)) ?? []) } : null
}

test('a signature is kept for its owner, and sending it again gives the same answer', async () => {
  const { personId, bearer } = await makePerson(database.db)
  const fileId = newTestId()
  const body = await signaturePng()
  const first = await send(bearer, fileId, body)
  expect(codeOf(first)).toBe('ok')
  expect(dataOf(await send(bearer, fileId, body))).toEqual(dataOf(first))
  expect(dataOf(await send(bearer, fileId, body, newTestId()))).toEqual(dataOf(first))
  expect((await kept(fileId))?.row).toMatchObject({ owner_id: personId, media_type: 'image/png', attached_at: null })
})

test('another content under the same id, and another person\'s id, are refused alike', async () => {
  const [a, b] = [await makePerson(database.db), await makePerson(database.db)]
  const fileId = newTestId()
  const body = await signaturePng()
  await send(a.bearer, fileId, body)
  const other = await send(a.bearer, fileId, await signaturePng(600, 300, 90), newTestId())
  const foreign = await send(b.bearer, fileId, body)
  for (const reply of [other, foreign]) expect(reply).toMatchObject({ status: 422, envelope: { error: { code: 'file.refused' } } })
  expect((await kept(fileId))?.row.owner_id).toBe(a.personId)
})

test('where a photo was taken does not survive', async () => {
  const { bearer } = await makePerson(database.db)
  const fileId = newTestId()
  const photo = await jpegWithPlace()
  expect(photo.includes('canary-owner')).toBe(true)
  expect((await sharp(photo).metadata()).exif).toBeDefined()
  expect(codeOf(await send(bearer, fileId, photo))).toBe('ok')
  const file = await kept(fileId)
  expect(file?.bytes.includes('canary-owner')).toBe(false)
  expect((await sharp(file?.bytes).metadata()).exif).toBeUndefined()
})

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
const attacks: Record<string, () => Promise<Uint8Array>> = {
  'an SVG': async () => svg,
  'a web page': async () => Buffer.from('<!doctype html><script>alert(1)</script>'),
  'a PNG head with a page behind it': async () => Buffer.concat([(await signaturePng()).subarray(0, 40), svg]),
  'a whole PNG with a zip behind its end': async () => Buffer.concat([await signaturePng(), Buffer.from('PK\u0003\u0004rest')]),
  'a whole JPEG with a page in its comment': async () => {
    const photo = await jpegWithPlace()
    const text = Buffer.from('<script>alert(1)</script>')
    return Buffer.concat([photo.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, text.length + 2]), text, photo.subarray(2)])
  },
  'a GIF': async () => Buffer.from('GIF89a\u0001\u0000\u0001\u0000', 'latin1'),
  'a WebP head with nothing in it': async () => Buffer.from('RIFF\u0004\u0000\u0000\u0000WEBP', 'latin1'),
  'a flood of pixels': () => pngSaying(30_000, 30_000),
  'a picture a little too wide': () => signaturePng(2_001, 10),
  'more bytes than a signature has': async () => sharp(randomBytes(600 * 600 * 3), { raw: { width: 600, height: 600, channels: 3 } }).png().toBuffer(),
  'a cut picture': async () => (await signaturePng()).subarray(0, 200),
  'nothing': async () => new Uint8Array(),
}

test.each(Object.keys(attacks))('%s is refused and leaves nothing', async (name) => {
  const { bearer } = await makePerson(database.db)
  const fileId = newTestId()
  expect(codeOf(await send(bearer, fileId, (await attacks[name]?.()) ?? svg))).toBe('file.refused')
  expect(await kept(fileId)).toBeNull()
})

test('the mini-program\'s upload is taken only from the path that is its id, with no extension', async () => {
  const { bearer } = await makePerson(database.db)
  const fileId = newTestId()
  const body = await signaturePng()
  const adopt = (cloudFileId: string) => {
    uploads.set(cloudFileId, body)
    return dispatch('files.adopt', bearer, { fileId, use: 'signature', cloudFileId }).then(codeOf)
  }
  const base = 'cloud://env-1.6465-env-1/incoming'
  for (const bad of [`${base}/${newTestId()}`, `${base}/${fileId}.png.html`, `${base}/${fileId}.png`, `${base}/../${fileId}`, `https://evil.example/incoming/${fileId}`, `${base}/x/${fileId}`]) {
    expect(await adopt(bad)).toBe('file.refused')
  }
  expect(await adopt(`${base}/${fileId}`)).toBe('ok')
})

test('what the mini-program uploaded does not stay beside what is kept, adopted or refused; a lost answer is given again', async () => {
  const { bearer } = await makePerson(database.db)
  const place = (fileId: string) => `cloud://env-1.6465-env-1/incoming/${fileId}`
  const adopt = (fileId: string) => dispatch('files.adopt', bearer, { fileId, use: 'signature', cloudFileId: place(fileId) })
  const [photo, page, absent] = [newTestId(), newTestId(), newTestId()]
  uploads.set(place(photo), await jpegWithPlace())
  uploads.set(place(page), svg)
  const first = await adopt(photo)
  expect(codeOf(first)).toBe('ok')
  expect(codeOf(await adopt(page))).toBe('file.refused')
  expect([uploads.has(place(photo)), uploads.has(place(page))]).toEqual([false, false])
  expect(dataOf(await adopt(photo))).toEqual(dataOf(first))
  const stranger = await makePerson(database.db)
  expect(codeOf(await dispatch('files.adopt', stranger.bearer, { fileId: photo, use: 'signature', cloudFileId: place(photo) }))).toBe('file.refused')
  expect(codeOf(await adopt(absent))).toBe('file.refused')
})

test('a link is given to the owner, opens once within a minute, and a stranger learns nothing', async () => {
  const [owner, stranger] = [await makePerson(database.db), await makePerson(database.db)]
  const fileId = newTestId()
  await send(owner.bearer, fileId, await signaturePng())
  const { path } = dataOf(await dispatch('files.link', owner.bearer, { fileId })) as { path: string }
  const code = path.replace('/api/files/', '')
  const now = new Date()
  expect(await redeemCode(database.db, testVault, { purpose: 'file_link', code, now: new Date(now.getTime() + 61_000) })).toBeNull()
  expect(await redeemCode(database.db, testVault, { purpose: 'file_link', code, now })).toMatchObject({ subject: fileId })
  expect(await redeemCode(database.db, testVault, { purpose: 'file_link', code, now })).toBeNull()
  const answers = [await dispatch('files.link', stranger.bearer, { fileId }), await dispatch('files.link', stranger.bearer, { fileId: newTestId() })]
  for (const reply of answers) expect(codeOf(reply)).toBe('object.not_found')
})

const makeUnion = async (path: string): Promise<string> => {
  const id = newTestId()
  await database.owner.insertInto('organizations').values({ id, path, kind: 'enterprise', name: `工会 ${id}` }).execute()
  return id
}

test('staff see the signature of a case of their own union and of no other', async () => {
  const [owner, chair, other] = [await makePerson(database.db), await makePerson(database.db), await makePerson(database.db)]
  const [mine, theirs] = [await makeUnion('filesmine'), await makeUnion('filestheirs')]
  for (const [person, union, role] of [[chair, mine, 'chair'], [other, theirs, 'chair'], [other, mine, 'admin']] as const) {
    await database.owner.insertInto('roles').values({ id: newTestId(), person_id: person.personId, role, organization_id: union, from_on: '2026-01-01' }).execute()
  }
  const fileId = newTestId()
  await send(owner.bearer, fileId, await signaturePng())
  const caseId = newTestId()
  await database.db.insertInto('cases').values({ id: caseId, kind: 'join', number: caseId, person_id: owner.personId, organization_id: mine, first_organization_id: mine, state: 'submitted' }).execute()
  const { code: occupation } = await database.db.selectFrom('occupations').select('code').executeTakeFirstOrThrow()
  const { code: street } = await database.db.selectFrom('streets').select('code').executeTakeFirstOrThrow()
  await database.db.insertInto('join_applications').values({ case_id: caseId, mode: 'join', door: 'unsure', occupation_code: occupation, street_code: street, letter_version: '1', signed_on: '2026-11-01', signature_file_id: fileId }).execute()
  expect(codeOf(await dispatch('files.link', chair.bearer, { fileId }))).toBe('ok')
  expect(codeOf(await dispatch('files.link', other.bearer, { fileId }))).toBe('object.not_found')
})

test('what no record names is swept after a day, may be sent anew, and what is named stays', async () => {
  const { bearer } = await makePerson(database.db)
  const [orphan, named] = [newTestId(), newTestId()]
  const body = await signaturePng()
  await send(bearer, orphan, body)
  await send(bearer, named, body)
  await database.db.updateTable('files').set({ attached_at: new Date() }).where('id', '=', named).execute()
  const key = (await kept(orphan))?.row.storage_key ?? ''
  const tomorrow = new Date(Date.now() + 86_500_000)
  expect(await sweepFiles(database.db, storage, new Date())).toBe(0)
  expect(await sweepFiles(database.db, storage, tomorrow)).toBeGreaterThanOrEqual(1)
  expect(await storage.get(key)).toBeNull()
  expect(await kept(named)).not.toBeNull()
  expect(await sweepFiles(database.db, storage, tomorrow)).toBe(0)
  expect(codeOf(await send(bearer, orphan, body))).toBe('ok')
  expect(await kept(orphan)).not.toBeNull()
})
