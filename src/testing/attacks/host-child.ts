import { startHost } from '@/cloud/functions/start-host'

/** A host in a process of its own, so that it can be killed. Its settings come by the environment; it says its address. */
void startHost({ port: 0, h5Dir: '/nonexistent', demo: false, timers: false }).then(
  ({ url }) => process.stdout.write(`${url}\n`),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`)
    process.exit(1)
  },
)
