import { spawn } from 'node:child_process'
import path from 'node:path'
import { say, Stop } from './say.mjs'

export const root = path.resolve(import.meta.dirname, '../..')
export const inModules = (...parts) => path.join(root, 'node_modules', ...parts)

const running = new Set()
// Ctrl-C reaches the children by themselves (same terminal); a plain SIGTERM does not.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal)
    if (running.size === 0) process.exit(1)
  })
}

/**
 * Runs a program that must never ask: its stdin is closed, and it is ended after `minutes`. With `quiet` its output is
 * kept and shown only when it fails, and a line every ten seconds says that it is still going.
 * Resolves to the exit code.
 */
export function run(command, args, { env = {}, minutes = 10, quiet = false, doing = '' } = {}) {
  return new Promise((resolve, reject) => {
    const output = quiet ? 'pipe' : 'inherit'
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', output, output] })
    running.add(child)
    let kept = ''
    const begun = Date.now()
    const keep = (text) => (kept = (kept + text).slice(-20_000))
    child.stdout?.setEncoding('utf8').on('data', keep)
    child.stderr?.setEncoding('utf8').on('data', keep)
    const alive = quiet && doing ? setInterval(() => say(`${doing} … ${Math.round((Date.now() - begun) / 1000)} s`), 10_000) : undefined
    const late = setTimeout(() => {
      process.stderr.write(`${doing || path.basename(args[0] ?? command)} took longer than ${minutes} minutes and is ended.\n`)
      child.kill('SIGTERM')
      setTimeout(() => child.kill('SIGKILL'), 5000).unref()
    }, minutes * 60_000)
    const done = () => {
      running.delete(child)
      clearInterval(alive)
      clearTimeout(late)
    }
    child.once('error', (error) => {
      done()
      reject(new Stop(`${command} could not be started: ${error.message}`))
    })
    child.once('close', (code) => {
      done()
      if (quiet && code !== 0) process.stderr.write(kept)
      resolve(code ?? 1)
    })
  })
}

export const node = (args, options) => run(process.execPath, args, options)

/** A TypeScript program of ours, run from its source. */
export const script = (file, args = [], options = {}) => node(['--import', 'tsx', path.join(root, file), ...args], options)
