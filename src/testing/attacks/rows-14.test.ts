import sharp from 'sharp'
import { fileRules, type FileUse } from '@/cloud/domain/files/file-uses'
import { fileUses } from '@/features/files/contract'
import { jpegWithPlace } from '@/testing/pictures'
import { aDevice } from '@/testing/places'
import { errorOf, useArena } from './arena'
import { useHttp } from './over-http'
import { useTally } from './tally'

const arena = useArena()
const http = useHttp(arena)
const tally = useTally(['14'])

const exif = { IFD0: { Copyright: 'canary-owner' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '22/1 43/1 12/1', GPSLongitudeRef: 'E', GPSLongitude: '114/1 15/1 0/1' } }
const plain = () => sharp({ create: { width: 80, height: 60, channels: 3, background: 'white' } })

/** A photo that tells where and by whom it was taken, in each kind that is read. */
const photos = async (): Promise<[string, Buffer][]> => [
  ['jpeg', await jpegWithPlace()], ['png', await plain().png().withExif(exif).toBuffer()], ['webp', await plain().webp().withExif(exif).toBuffer()],
  ['jpeg lying on its side', await plain().jpeg().withExif({ ...exif, IFD0: { ...exif.IFD0, Orientation: '6' } }).toBuffer()],
]

const pictureUses = fileUses.filter((use) => fileRules[use].keepAs !== 'sheet')

const keptOf = async (fileId: string) => {
  const { storage_key } = await arena.owner.selectFrom('files').select('storage_key').where('id', '=', fileId).executeTakeFirstOrThrow()
  return Buffer.from((await arena.stored(storage_key))!)
}

const toldBy = async (bytes: Buffer): Promise<string[]> => {
  const { exif: inside, xmp, iptc } = await sharp(bytes).metadata()
  return [inside, xmp, iptc].some((part) => part !== undefined) || /canary-owner|GPS|Exif/.test(bytes.toString('latin1')) ? ['it tells where it was taken'] : []
}

describe.each(pictureUses)('row 14: a photo sent as %s', (use: FileUse) => {
  test('keeps no place, no owner and no other word of its camera, on both ways in', async () => {
    const who = await arena.worker()
    for (const [kind, bytes] of await photos()) {
      expect({ kind, told: await toldBy(bytes) }).toEqual({ kind, told: ['it tells where it was taken'] })
      const adopted = arena.newKey()
      const cloudFileId = `cloud://env-1.6465-env-1/incoming/${adopted}`
      arena.uploads.set(cloudFileId, bytes)
      expect({ kind, code: errorOf(await arena.send(who, 'files.adopt', { fileId: adopted, use, cloudFileId })) }).toEqual({ kind, code: 'ok' })
      tally.count('14', 'files.adopt')
      const posted = arena.newKey()
      const heard = await http.say('/api/files', { headers: { authorization: `Bearer ${who.bearer}`, 'x-file-id': posted, 'x-file-use': use }, body: bytes })
      expect({ kind, status: heard.status }).toEqual({ kind, status: 200 })
      for (const fileId of [adopted, posted]) expect({ kind, told: await toldBy(await keptOf(fileId)) }).toEqual({ kind, told: [] })
      await arena.letLimitsForget()
    }
  })
})

test('row 14: a photo of a phone without an account keeps none of that either, on both ways in, and large ones are not even read', async () => {
  const device = await aDevice(arena.world)
  for (const [kind, bytes] of await photos()) {
    const adopted = arena.newKey()
    const cloudFileId = `cloud://env-1.6465-env-1/incoming/${adopted}`
    arena.uploads.set(cloudFileId, bytes)
    expect({ kind, code: errorOf(await arena.send(null, 'files.adoptGuest', { fileId: adopted, cloudFileId, device })) }).toEqual({ kind, code: 'ok' })
    tally.count('14', 'files.adoptGuest')
    const posted = arena.newKey()
    const heard = await http.say('/api/files', { headers: { 'x-device': device, 'x-file-id': posted, 'x-file-use': 'place_report' }, body: bytes })
    expect({ kind, status: heard.status }).toEqual({ kind, status: 200 })
    for (const fileId of [adopted, posted]) expect({ kind, told: await toldBy(await keptOf(fileId)) }).toEqual({ kind, told: [] })
  }
  const large = await http.say('/api/files', { headers: { 'x-device': device, 'x-file-id': arena.newKey(), 'x-file-use': 'place_report' }, body: Buffer.alloc(600_001) })
  expect(large.status).toBe(413)
})

test('row 14: no use of pictures is left out', () => {
  expect(pictureUses).toEqual(expect.arrayContaining(['signature', 'place_report', 'place_photo']))
})

tally.mustHaveAttacked()
