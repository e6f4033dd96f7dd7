import { randomBytes } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { makeCode } from '@/cloud/kernel/one-time-codes'
import { jpegWithPlace, pngSaying, signaturePng } from '@/testing/pictures'
import { workbookOf, zipBomb, zipOf } from '@/testing/sheets/zips'
import { errorOf, useArena, type Fighter } from './arena'
import { useHttp } from './over-http'
import { useTally } from './tally'

const arena = useArena()
const http = useHttp(arena)
const tally = useTally(['13'])

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const html = '<!doctype html><script>alert(1)</script>'
const join = (...parts: (Uint8Array | string)[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)))

const hostile = async (): Promise<[string, Uint8Array][]> => {
  const [png, jpeg] = [await signaturePng(), await jpegWithPlace()]
  return [
    ['an SVG', Buffer.from(svg)],
    ['a page', Buffer.from(html)],
    ['a page behind the head of a PNG', join(png.subarray(0, 8), html)],
    ['a PNG that goes on as a page', join(png, html)],
    ['a PNG that goes on as a ZIP', join(png, 'PK\u0003\u0004', randomBytes(64))],
    ['a JPEG with a page in its comment', join(jpeg.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, html.length + 2]), html, jpeg.subarray(2))],
    ['a GIF', Buffer.from('GIF89a' + 'x'.repeat(64))],
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['a program', Buffer.from('MZ' + 'x'.repeat(64))],
    ['a WebP that lies about its length', join('RIFF', Buffer.from([255, 255, 0, 0]), 'WEBPVP8 ', randomBytes(64))],
    ['half a PNG', png.subarray(0, png.length / 2)],
    ['a PNG of nothing but its ends', join(png.subarray(0, 33), png.subarray(-12))],
    ['a PNG of 60,000 × 60,000', await pngSaying(60_000, 60_000)],
    ['a PNG of 5,000,000 × 1', await pngSaying(5_000_000, 1)],
    ['a workbook that unpacks to a gigabyte', join('PK\u0003\u0004', Buffer.alloc(26), deflateRawSync(Buffer.alloc(20_000_000)))],
    ['nothing', Buffer.alloc(0)],
    ['noise', randomBytes(4_096)],
    ['a picture above the size', join(png.subarray(0, 8), randomBytes(400_000), png.subarray(-12))],
  ]
}

const files = async () => (await arena.owner.selectFrom('files').select((row) => row.fn.countAll<number>().as('rows')).executeTakeFirstOrThrow()).rows
const upload = (who: Fighter, fileId: string, body: Uint8Array, use = 'signature') =>
  http.say('/api/files', { headers: { authorization: `Bearer ${who.bearer}`, 'x-file-id': fileId, 'x-file-use': use, 'content-type': 'image/png' }, body })
const adopt = async (who: Fighter, fileId: string, body: Uint8Array, name = `${fileId}.png`) => {
  const cloudFileId = `cloud://env-1.6465-env-1/uploads/${name}`
  arena.uploads.set(cloudFileId, body)
  return errorOf(await arena.send(who, 'files.adopt', { fileId, use: 'signature', cloudFileId }))
}

const sheets: [string, Buffer][] = [
  ['a bomb that says how large it is', zipBomb()], ['a bomb that says it is small', zipBomb(1_000)], ['half a workbook', workbookOf('<worksheet/>').subarray(0, 300)],
  ['a workbook with a page behind its end', join(workbookOf('<worksheet/>'), html)], ['a zip of something else', zipOf([{ name: 'x.html', bytes: Buffer.from(html) }])],
  ['a page', Buffer.from(html)], ['a program', Buffer.from('MZ\u0000\u0001')], ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex')], ['nothing', Buffer.alloc(0)],
]

test('row 13: a sheet that is a bomb or something else is refused before a cell of it is read, on both ways in', async () => {
  const who = await arena.worker()
  const before = await files()
  const memory = process.memoryUsage().rss
  for (const [what, body] of sheets) {
    await arena.letLimitsForget()
    const fileId = arena.newKey()
    const cloudFileId = `cloud://env-1.6465-env-1/incoming/${fileId}`
    arena.uploads.set(cloudFileId, body)
    expect({ what, code: errorOf(await arena.send(who, 'files.adopt', { fileId, use: 'sheet', cloudFileId })) }).toEqual({ what, code: 'file.refused' })
    expect({ what, code: (await upload(who, arena.newKey(), body, 'sheet')).code }).toEqual({ what, code: 'file.refused' })
    tally.count('13', 'files.adopt')
  }
  expect(await files()).toBe(before)
  expect(process.memoryUsage().rss - memory).toBeLessThan(100_000_000)
})

describe('row 13: files that are something else', () => {
  test('are refused before anything is kept, on both ways in', async () => {
    const who = await arena.worker()
    const before = await files()
    for (const [what, body] of await hostile()) {
      await arena.letLimitsForget()
      expect({ what, code: await adopt(who, arena.newKey(), body) }).toEqual({ what, code: 'file.refused' })
      expect({ what, code: (await upload(who, arena.newKey(), body)).code }).toEqual({ what, code: expect.stringMatching(/^(file\.refused|request\.too_large)$/) })
      tally.count('13', 'files.adopt')
    }
    expect(await files()).toBe(before)
  })

  test('names with two endings, another ending, another folder or another\'s id are refused', async () => {
    const who = await arena.worker()
    const png = await signaturePng()
    for (const name of ['ID.png.html', 'ID.html.png', 'ID.svg', 'ID.PNG', 'ID', 'ID.png?x=.svg', 'ID.png#.svg', '../ID.png', 'x/ID.png', 'ID%2f..%2fx.png', `${arena.newKey()}.png`]) {
      const fileId = arena.newKey()
      expect({ name, code: await adopt(who, fileId, png, name.replace('ID', fileId)) }).toEqual({ name, code: 'file.refused' })
      tally.count('13', 'files.adopt')
    }
  })

  test('a body that is larger than any file is cut off', async () => {
    const who = await arena.worker()
    const heard = await http.say('/api/files', {
      headers: { authorization: `Bearer ${who.bearer}`, 'x-file-id': arena.newKey(), 'x-file-use': 'signature' },
      body: Array.from({ length: 100 }, () => 'x'.repeat(100_000)),
    })
    expect([heard.status, heard.code]).toEqual([413, 'request.too_large'])
  })
})

test('row 13: a file is served once, as an attachment of its own kind, and nothing in it may run', async () => {
  const { actor, input } = await arena.sample('files.link')
  const fileId = (input as { fileId: string }).fileId
  const code = await makeCode(arena.db, arena.vault, { purpose: 'file_link', personId: actor!.personId, subject: fileId, seconds: 60, now: new Date() })
  const look = () => http.say(`/api/files/${code}`, { method: 'GET' })
  const first = await look()
  expect(first.status).toBe(200)
  expect(first.headers).toMatchObject({
    'content-type': 'image/png', 'content-disposition': expect.stringMatching(/^attachment; filename="signature-[0-9a-f-]+\.png"$/), 'x-content-type-options': 'nosniff', 'cache-control': 'no-store',
    'content-security-policy': expect.stringContaining('sandbox'),
  })
  expect((await look()).status).toBe(404)
  tally.count('13', 'files.link')
})

tally.mustHaveAttacked()
