import { startHost, type Host } from './start-host'

export { startHost } from './start-host'

const line = (text: string): void => void process.stdout.write(`${text}\n`)

/** Ends in order on Ctrl-C and SIGTERM: running calls first, the database last; the second signal doesn't wait. */
const stopOnSignal = (host: Host): void => {
  let stopping = false
  const stop = (): void => {
    if (stopping) process.exit(1)
    stopping = true
    host.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

const run = async (): Promise<void> => {
  try {
    const host = await startHost({ fresh: process.argv.includes('--fresh'), say: line })
    stopOnSignal(host)
    line(`数据在 ${host.dataDir}`)
    line(`龙岗工会已就绪：${host.url}`)
  } catch (error) {
    // One sentence for who starts it, and not a stack: what is refused here is a setting, a port, a folder or a database.
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}

if (require.main === module) void run()
