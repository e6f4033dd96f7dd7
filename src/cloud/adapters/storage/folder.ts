import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { counted } from './counted'
import type { Storage } from './storage'

/** `signature/0192….png`: words of ours, UUIDs and dots between; nothing that could climb out of the folder. */
const keyShape = /^[a-z0-9-]+(\/[a-z0-9-]+)*(\.[a-z0-9]{2,5})?$/

/** Where an upload of WeChat's lies on one machine. */
const uploadShape = /^cloud:\/\/[^/]+\/incoming\/([0-9a-f-]{36})$/

const missing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** Nothing was ever uploaded to this machine. */
const noneYet = (error: unknown): string[] => {
  if (missing(error)) return []
  throw error
}

/** Files in a folder of this machine; what is written is whole or not there. */
export const folderStorage = (folder: string): Storage => {
  const root = resolve(folder)
  const pathOf = (key: string): string => {
    const path = resolve(root, key)
    if (!keyShape.test(key) || !path.startsWith(root + sep)) throw new Error('not a key of this storage')
    return path
  }
  return {
    async put(key, body) {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const aside = join(dirname(path), `.${randomBytes(8).toString('hex')}`)
      await writeFile(aside, body, { mode: 0o600, flush: true })
      await rename(aside, path)
    },
    async putStream(key, body) {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const aside = join(dirname(path), `.${randomBytes(8).toString('hex')}`)
      try {
        const written = await counted(body, createWriteStream(aside, { mode: 0o600, flush: true }))
        await rename(aside, path)
        return written
      } catch (error) {
        await rm(aside, { force: true })
        throw error
      }
    },
    async get(key) {
      try {
        return await readFile(pathOf(key))
      } catch (error) {
        if (missing(error)) return null
        throw error
      }
    },
    remove: (key) => rm(pathOf(key), { force: true }),
    /** Stands in for WeChat's storage on one machine: what was "uploaded" lies under `incoming`. */
    async fetchUpload(cloudFileId, maxBytes) {
      const id = uploadShape.exec(cloudFileId)?.[1]
      if (id === undefined) return null
      const path = join(root, 'incoming', id)
      const size = await stat(path).then((found) => found.size, () => null)
      if (size === null) return null
      const file = await open(path)
      try {
        // One byte more than allowed is enough to see that it is too large.
        const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, maxBytes + 1)))
        return buffer.subarray(0, bytesRead)
      } finally {
        await file.close()
      }
    },
    async dropUpload(cloudFileId) {
      const id = uploadShape.exec(cloudFileId)?.[1]
      if (id !== undefined) await rm(join(root, 'incoming', id), { force: true })
    },
    async sweepUploads(before) {
      const folder = join(root, 'incoming')
      let gone = 0
      for (const name of await readdir(folder).catch(noneYet)) {
        const written = await stat(join(folder, name)).then((found) => found.mtime, () => null)
        if (written === null || written >= before) continue
        await rm(join(folder, name), { force: true })
        gone += 1
      }
      return gone
    },
  }
}
