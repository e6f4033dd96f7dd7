import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { build } from './build.mjs'
import { dropStamp } from './fingerprint.mjs'
import { ensureInstalled } from './install.mjs'
import { inModules, node, root } from './program.mjs'
import { say } from './say.mjs'

/**
 * The whole product. The host takes this very process over instead of running in a child: so Ctrl-C, SIGTERM and
 * kill -9 reach it directly, and no host is left behind when its starter dies.
 */
export async function start(args) {
  await ensureInstalled()
  await build(['h5', 'cloud'])
  say('Starting')
  const host = path.join(root, 'dist/cloud/host/index.js')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal)
  process.chdir(root)
  process.argv = [process.execPath, host, ...args]
  createRequire(import.meta.url)('node:module').runMain(host)
}

/** The same from the sources: pages and host are rebuilt at every change. */
export async function dev(args) {
  await ensureInstalled()
  const pages = spawn(process.execPath, [inModules('@tarojs/cli/bin/taro'), 'build', '--type', 'h5', '--watch', '--no-check'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'development', OUT: 'dist/h5' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  // A watched build is not what a stamp promises.
  dropStamp('h5')
  process.once('exit', () => pages.kill('SIGTERM'))
  return node([inModules('tsx/dist/cli.mjs'), 'watch', '--clear-screen=false', path.join(root, 'src/cloud/functions/host.ts'), ...args], { minutes: 60 * 24 })
}
