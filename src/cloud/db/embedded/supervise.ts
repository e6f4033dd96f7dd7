import { setTimeout as pause } from 'node:timers/promises'
import { halt, type Postmaster } from './postmaster'
import { isAlive } from './process-identity'

const restartsInARow = 10

/**
 * Keeps the server running while its host lives: one that was killed is started again on the same port, so that
 * the pools find it back. It is looked at rather than listened to, because a server that was taken over is no child
 * of ours.
 */
export function superviseServer(first: Postmaster, start: (port: number) => Promise<Postmaster>, log: (line: string) => void) {
  let server = first
  let stopping = false
  let restart: Promise<void> | undefined

  async function bringBack(): Promise<void> {
    log('The database ended unexpectedly: it is started again.')
    for (let attempt = 1; attempt <= restartsInARow && !stopping; attempt += 1) {
      try {
        server = await start(first.port)
        log('The database is back.')
        return
      } catch (error) {
        // For a moment the processes of the killed server still hold its shared memory, and the port.
        if (attempt === restartsInARow) log(`The database does not start any more. ${String(error)}`)
        await pause(200 * attempt)
      }
    }
    stopping = true
  }

  const timer = setInterval(() => {
    if (stopping || restart || isAlive(server.pid)) return
    restart = bringBack().finally(() => (restart = undefined))
  }, 200)
  timer.unref()

  // A program that ends without stop() must not leave a server behind.
  const onExit = () => {
    if (!stopping && isAlive(server.pid)) process.kill(server.pid, 'SIGINT')
  }
  process.once('exit', onExit)

  return {
    async stop(): Promise<void> {
      stopping = true
      clearInterval(timer)
      process.off('exit', onExit)
      await restart
      if (isAlive(server.pid)) await halt(server)
    },
  }
}
