import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './program.mjs'

const notBuilt = /\.test\.tsx?$|^src\/(testing|journeys|bench)\//

function filesOf(place) {
  const full = path.join(root, place)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [place]
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesOf(path.posix.join(place, name)))
}

/** A hash over the contents of everything that a build reads, and over the settings that it is given. */
export function fingerprint(places, settings) {
  const hash = createHash('sha256').update(JSON.stringify(settings))
  for (const file of places.flatMap(filesOf)) {
    if (notBuilt.test(file)) continue
    hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)))
  }
  return hash.digest('hex')
}

const stampFile = (target) => path.join(root, 'dist', `.built-${target}`)

export const readStamp = (target) => (existsSync(stampFile(target)) ? readFileSync(stampFile(target), 'utf8') : undefined)

export function writeStamp(target, stamp) {
  mkdirSync(path.join(root, 'dist'), { recursive: true })
  writeFileSync(stampFile(target), stamp)
}

/** Gone before a build begins: what was killed half-way must not count as built. */
export const dropStamp = (target) => rmSync(stampFile(target), { force: true })
