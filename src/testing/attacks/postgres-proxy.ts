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
  /** The line breaks instead of the n-th message from now on, once; then it is whole. */
  | { readonly cutAtMessage: number }

/** `Q`, four bytes of length, `commit`, NUL: how the driver sends it as a simple query, in a packet of its own. */
const isCommit = (bytes: Buffer): boolean => bytes[0] === 0x51 && bytes.subarray(5).toString('latin1').toLowerCase() === 'commit\0'

/** A TCP proxy in front of PostgreSQL whose line can be spoiled. `url` takes the place of the real one. */
export const openPostgresProxy = async (databaseUrl: string) => {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let line: Line = 'whole'
  let cuts = 0
  let messages = 0

  const server = createServer((client) => {
    if (line === 'down') return void client.destroy()
    const upstream = connect(Number(target.port || 5432), target.hostname)
    let committing = false
    const both = [client, upstream]
    const end = () => both.forEach((socket) => socket.destroy())
    for (const socket of both) {
      sockets.add(socket)
      socket.on('error', end).on('close', () => {
        sockets.delete(socket)
        end()
      })
    }
    client.on('data', (bytes: Buffer) => {
      if (line === 'down') return end()
      messages += 1
      if (typeof line === 'object' && 'cutAtMessage' in line && messages === line.cutAtMessage) {
        cuts += 1
        return end()
      }
      if (typeof line === 'string' && line.startsWith('lost') && isCommit(bytes)) {
        cuts += 1
        if (line === 'lost-before-commit') return end()
        committing = true
      }
      upstream.write(bytes)
    })
    upstream.on('data', (bytes) => {
      // PostgreSQL has answered, so it is committed.
      if (committing || line === 'down') return end()
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
      messages = 0
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
