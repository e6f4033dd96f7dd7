import { execFileSync, spawn } from 'node:child_process'
import { connect } from 'node:net'
import { freePort } from '@/cloud/db/embedded/postmaster'
import type { Point } from '@/contract/geo'
import { pointOf } from './points'

type Answer = string | null | readonly Answer[]

/** One answer of RESP2 from `at` on; null: it is not there whole yet. */
const parse = (text: Buffer, at: number): { value: Answer; end: number } | null => {
  const line = text.indexOf('\r\n', at)
  if (line < 0) return null
  const [mark, rest, next] = [text[at], text.toString('latin1', at + 1, line), line + 2]
  if (mark === 45) throw new Error(`Redis: ${rest}`)
  if (mark === 36) return Number(rest) < 0 ? { value: null, end: next } : text.length < next + Number(rest) + 2 ? null : { value: text.toString('utf8', next, next + Number(rest)), end: next + Number(rest) + 2 }
  if (mark !== 42) return { value: rest, end: next }
  const list: Answer[] = []
  let end = next
  for (let i = 0; i < Number(rest); i++) {
    const one = parse(text, end)
    if (!one) return null
    list.push(one.value)
    end = one.end
  }
  return { value: list, end }
}

const encode = (words: readonly (string | number)[]): string => `*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(String(word))}\r\n${word}\r\n`).join('')}`

export interface Redis {
  fill(rows: number): Promise<void>
  /** The ten nearest ids with distances, within the radius. */
  nearest(from: Point, radiusM: number): Promise<Answer>
  stop(): Promise<void>
}

/** A Redis of its own for this run, in memory only; null when `redis-server` is not installed. */
export const startRedis = async (): Promise<Redis | null> => {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' })
  } catch {
    return null
  }
  const port = await freePort()
  const server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: ['ignore', 'pipe', 'ignore'] })
  await new Promise<void>((ready, failed) => {
    server.stdout.on('data', (text: Buffer) => { if (text.includes('Ready to accept connections')) ready() })
    server.once('exit', () => failed(new Error('redis-server did not start')))
  })
  const socket = connect(port, '127.0.0.1').setNoDelay(true)
  const waiting: { done: (value: Answer) => void; failed: (error: unknown) => void }[] = []
  let unread: Buffer = Buffer.alloc(0)
  socket.on('data', (more: Buffer) => {
    unread = unread.length === 0 ? more : Buffer.concat([unread, more])
    let at = 0
    try {
      for (let found = parse(unread, at); found; found = at < unread.length ? parse(unread, at) : null) {
        at = found.end
        waiting.shift()?.done(found.value)
      }
    } catch (error) {
      waiting.shift()?.failed(error)
    }
    unread = unread.subarray(at)
  })
  const send = (text: string): Promise<Answer> => new Promise((done, failed) => { waiting.push({ done, failed }); socket.write(text) })
  return {
    fill: async (rows) => {
      await send(encode(['FLUSHALL']))
      for (let from = 0; from < rows; from += 10_000) {
        const words: (string | number)[] = ['GEOADD', 'places']
        for (let i = from; i < Math.min(rows, from + 10_000); i++) words.push(pointOf(i).longitude, pointOf(i).latitude, i)
        await send(encode(words))
      }
    },
    nearest: (from, radiusM) => send(encode(['GEOSEARCH', 'places', 'FROMLONLAT', from.longitude, from.latitude, 'BYRADIUS', radiusM, 'm', 'ASC', 'COUNT', 10, 'WITHDIST'])),
    stop: async () => {
      socket.destroy()
      const ended = new Promise((exit) => server.once('exit', exit))
      server.kill('SIGKILL')
      await ended
    },
  }
}
