/** Ends the server that global-setup.ts started, and waits until its folder is gone. */
export default async function globalTeardown(): Promise<void> {
  const server = globalThis.longgangTestServer
  if (!server) return
  globalThis.longgangTestServer = undefined
  if (server.exitCode !== null) return
  const ended = new Promise((exit) => server.once('exit', exit))
  server.stdin?.end()
  await ended
}
