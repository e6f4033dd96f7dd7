import { spawn, type ChildProcess } from 'node:child_process'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { accessVariable } from './access'

declare global {
  var longgangTestServer: ChildProcess | undefined
}

/** Starts PostgreSQL once for the run, however many jest projects ask for it. */
export default async function globalSetup(): Promise<void> {
  if (globalThis.longgangTestServer) return
  const root = resolve(__dirname, '../../..')
  const server = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'server.ts')], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] })
  globalThis.longgangTestServer = server
  process.env[accessVariable] = await new Promise<string>((ready, failed) => {
    createInterface({ input: server.stdout }).once('line', ready)
    server.once('error', failed).once('exit', (code) => failed(new Error(`The test database did not start (exit code ${code}).`)))
  })
}
