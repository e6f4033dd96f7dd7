import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** What the line between the cloud and its database does. */
export type Line =
  | 'whole'
  /** Nobody answers at that address. */
  | 'down'
  /** Each answer comes this much later. */
  | { readonly slowMs: number }
  /** COMMIT reaches PostgreSQL and is carried out; the line breaks before the cloud hears of it. */
  | 'lost-after-commit'
  /** The line breaks when the cloud sends COMMIT: PostgreSQL never gets it. */
  | 'lost-before-commit'
  /** The line breaks instead of the n-th statement from now on, once, also in the middle of a packet; then it is whole. */
  | { readonly cutAtStatement: number }

/** `Q`, four bytes of length, `commit`, NUL: how the driver sends it, as a simple query. */
const isCommit = (statement: Buffer): boolean => statement[0] === 0x51 && statement.subarray(5).toString('latin1').toLowerCase() === 'commit\0'

/** Parse, Bind, Describe, Execute, Close, Flush: what comes before the Sync that ends a statement. */
const goesOn = new Set(['P', 'B', 'D', 'E', 'C', 'H'].map((type) => type.charCodeAt(0)))

/** Cuts what a client sends into statements, however it is packed: several in a packet, or one over many. */
const statementsOf = () => {
  let rest = Buffer.alloc(0)
  let started = false
  return (bytes: Buffer): Buffer[] => {
    rest = Buffer.concat([rest, bytes])
    const whole: Buffer[] = []
    let end = 0
    // The first message of a connection has no type.
    for (let at = 0; at + (started ? 5 : 4) <= rest.length; at = end) {
      const type = started ? rest[at] : undefined
      end = at + (started ? 1 : 0) + rest.readUInt32BE(at + (started ? 1 : 0))
      if (end > rest.length) break
      started = true
      if (type !== undefined && goesOn.has(type)) continue
      whole.push(rest.subarray(0, end))
      rest = rest.subarray(end)
      end = 0
    }
    return whole
  }
}

/** A TCP proxy in front of PostgreSQL whose line can be spoiled. `url` takes the place of the real one. */
export const openPostgresProxy = async (databaseUrl: string) => {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let line: Line = 'whole'
  let cuts = 0
  let statements = 0

  const server = createServer((client) => {
    if (line === 'down') return void client.destroy()
    const upstream = connect(Number(target.port || 5432), target.hostname)
    let committing = false
    const both = [client, upstream]
    const end = () => both.forEach((socket) => socket.destroy())
    for (const socket of both) {
      sockets.add(socket)
      // Else a small statement behind another waits 40 ms for the other side to say that it got the first.
      socket.setNoDelay(true)
      socket.on('error', end).on('close', () => {
        sockets.delete(socket)
        end()
      })
    }
    const split = statementsOf()
    let answered = ''
    /** False when the line breaks instead. */
    const pass = (statement: Buffer): boolean => {
      statements += 1
      const commit = typeof line === 'string' && line.startsWith('lost') && isCommit(statement)
      const cut = line === 'lost-before-commit' ? commit : typeof line === 'object' && 'cutAtStatement' in line && statements === line.cutAtStatement
      if (commit || cut) cuts += 1
      if (cut) return false
      if (commit) committing = true
      upstream.write(statement)
      return true
    }
    client.on('data', (bytes: Buffer) => {
      if (line === 'down') return end()
      // What came before the cut reaches PostgreSQL all the same.
      if (!split(bytes).every(pass)) upstream.end(() => end())
    })
    upstream.on('data', (bytes) => {
      if (line === 'down') return end()
      if (committing) {
        // Only when PostgreSQL has answered the COMMIT itself it is done; what travelled with it is answered before.
        answered += bytes.toString('latin1')
        return void (/(?:COMMIT|ROLLBACK)\0/.test(answered) && end())
      }
      if (typeof line === 'object' && 'slowMs' in line) return void setTimeout(() => client.writable && client.write(bytes), line.slowMs)
      client.write(bytes)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const through = new URL(databaseUrl)
  through.hostname = '127.0.0.1'
  through.port = String((server.address() as AddressInfo).port)

  return {
    url: through.href,
    /** From now on; `down` also cuts what is connected. */
    set(next: Line) {
      line = next
      statements = 0
      if (next === 'down') sockets.forEach((socket) => socket.destroy())
    },
    get cuts() {
      return cuts
    },
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        sockets.forEach((socket) => socket.destroy())
      }),
  }
}
