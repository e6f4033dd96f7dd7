import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as v from 'valibot'
import { ask } from './wechat/ask'

it('a service that closes every idle connection at once is reached at each call all the same', async () => {
  const kept: (string | undefined)[] = []
  const server = createServer((request, response) => {
    kept.push(request.headers.connection)
    response.end('{"ok":true}')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  for (const json of [undefined, { a: 1 }, undefined]) {
    expect(await ask({ url, ...(json && { json }) }, v.looseObject({ ok: v.boolean() }))).toEqual({ ok: true, value: { ok: true } })
    server.closeIdleConnections()
  }
  expect(kept).toEqual(['close', 'close', 'close'])
  await new Promise((done) => server.close(done))
})
