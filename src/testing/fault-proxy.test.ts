import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { openFaultProxy, type HttpFault } from './fault-proxy'

async function standBefore(fault: HttpFault) {
  const heard: string[] = []
  const host = http.createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`)
    request.resume().on('end', () => response.end('一二三四五'))
  })
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
  const proxy = await openFaultProxy(`http://127.0.0.1:${(host.address() as AddressInfo).port}`, () => fault)
  const answer = await fetch(`${proxy.url}/api/x?y=1`, { method: 'POST', body: '{}' }).then((response) => response.text()).catch(() => 'broken')
  await proxy.close()
  await new Promise((resolve) => { host.close(resolve); host.closeAllConnections() })
  return { heard, answer }
}

it.each<[string, HttpFault, number, string]>([
  ['passes a request through', 'pass', 1, '一二三四五'],
  ['loses a request before the host hears it', 'lose-request', 0, 'broken'],
  ['loses the reply after the host has acted', 'lose-reply', 1, 'broken'],
  ['lets the host hear a request twice', 'duplicate', 2, '一二三四五'],
  ['delays a request', { delayMs: 5 }, 1, '一二三四五'],
  ['cuts an answer in the middle', { cutAfter: 6 }, 1, 'broken'],
])('%s', async (_, fault, times, expected) => {
  const { heard, answer } = await standBefore(fault)
  expect(heard).toEqual(Array<string>(times).fill('POST /api/x?y=1'))
  expect(answer).toBe(expected)
})
