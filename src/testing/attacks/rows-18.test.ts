import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import * as v from 'valibot'
import { cloudbaseStorage } from '@/cloud/adapters/storage/cloudbase'
import { download } from '@/cloud/adapters/storage/download'
import { address, ask } from '@/cloud/adapters/wechat/ask'
import { sources } from '@/testing/boundaries/imports'
import { errorOf, useArena } from './arena'
import { textPlaces, withValue } from './change'
import { useTally } from './tally'

const arena = useArena()
const tally = useTally(['18'])

/** Somebody inside who should never be asked anything. */
let inside: Server
let base = ''
const asked: string[] = []

beforeAll(async () => {
  inside = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url?.startsWith('/away')) response.writeHead(302, { location: `${base}/secret` })
    response.end('{"errcode":0,"secret":true}')
  })
  await new Promise<void>((done) => inside.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(inside.address() as AddressInfo).port}`
})
afterAll(() => void inside.close())
beforeEach(() => void asked.splice(0))

const payloads = (): string[] => [`${base}/secret`, `cloud://${base.slice(7)}/incoming/0198f000-0000-7000-8000-0000000000aa`, 'http://169.254.169.254/latest/meta-data/', 'file:///etc/passwd']

describe('row 18: an address of somebody inside, wherever text goes', () => {
  test.each(arena.endpoints)('%s asks nobody and hands nothing of it back', async (path, spec) => {
    const target = arena.target(path)
    const { input: shape } = await target.ready()
    const places = [...textPlaces(shape), ...(spec.texts ?? []).filter((name) => !(name in shape)).map((name) => [name])]
    // An operation without any text is asked with one that it does not know.
    for (const place of places.length > 0 ? places : [['url']]) {
      for (const payload of payloads()) {
        const { actor, input } = await target.ready()
        const reply = await arena.send(actor, path, withValue(input, place, payload))
        target.after(reply)
        expect(JSON.stringify(reply.envelope)).not.toMatch(/root:|"secret":true/)
        tally.count('18', path)
      }
    }
    expect(asked).toEqual([])
  })
})

describe('row 18: addresses that answers of others lead to', () => {
  test('a file id of another environment is not even asked for', async () => {
    const config = { env: 'env-1', app: { appId: 'wx1', secret: 's' }, apiBase: base }
    for (const id of ['cloud://env-2.6465-env-2/incoming/x', `${base}/secret`, 'cloud://env-10.x/incoming/y', 'cloud://env-1', '']) expect(await cloudbaseStorage(config).fetchUpload(id, 10)).toBeNull()
    expect(asked).toEqual([])
    tally.count('18', 'files.adopt')
  })

  test('a redirect is not followed, neither from a storage nor from WeChat', async () => {
    await expect(download(`${base}/away`, 100, 1_000)).rejects.toThrow('service.unavailable')
    expect(await ask({ url: address(base, '/away') }, v.looseObject({ secret: v.boolean() }))).toMatchObject({ ok: false })
    expect(asked).toEqual(['/away', '/away'])
    tally.count('18', 'files.adopt')
  })

  test('whoever in the cloud fetches something says that a redirect is an error', () => {
    const fetching = sources().filter((file) => file.startsWith('cloud/') && !/\.test\./.test(file)).map((file) => ({ file, text: readFileSync(join(__dirname, '../..', file), 'utf8') })).filter(({ text }) => /\bfetch\(/.test(text))
    expect(fetching.length).toBeGreaterThan(2)
    for (const { file, text } of fetching) expect({ file, calls: text.split(/\bfetch\(/).length - 1 }).toEqual({ file, calls: text.split("redirect: 'error'").length - 1 })
  })

  test('nobody is sent to an address that a caller named', async () => {
    const { actor, input } = await arena.sample('account.wechatWebStart')
    expect(errorOf(await arena.send(actor, 'account.wechatWebStart', { ...input, redirectUrl: `${base}/secret` }))).toBe('request.invalid')
    tally.count('18', 'account.wechatWebStart')
  })
})

tally.mustHaveAttacked()
