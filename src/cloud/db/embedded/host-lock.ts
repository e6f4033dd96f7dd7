import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { processMark } from './process-identity'

type Holder = { pid: number; mark: string }

/** Somebody else's living process owns the data folder. */
export class DataFolderInUse extends Error {
  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(`The data folder ${folder} is in use by another running host (process ${pid}). Stop that one first, or set DATA_DIR to another folder.`)
    this.name = 'DataFolderInUse'
  }
}

const lockFile = (folder: string) => join(folder, 'host.lock')

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

/** The process that runs the database of this folder now, if there is one. */
export function livingHolder(folder: string): number | undefined {
  const holder = readHolder(lockFile(folder))
  return holder && processMark(holder.pid) === holder.mark ? holder.pid : undefined
}

/** True when this very process holds the lock, which happens when a program starts the same folder twice. */
const same = (a: Holder | undefined, b: Holder) => a?.pid === b.pid && a.mark === b.mark

/**
 * Takes the folder for this process, or throws DataFolderInUse. The lock of a process that died (kill -9 included)
 * counts for nothing. `link` fails where the name exists, which makes the first taking atomic; a dead lock is moved
 * away under the taker's own name first, so that two takers can't both remove it.
 */
export function takeFolder(folder: string): () => void {
  const file = lockFile(folder)
  const me: Holder = { pid: process.pid, mark: processMark(process.pid) ?? '' }
  const mine = `${file}.${process.pid}`
  writeFileSync(mine, JSON.stringify(me), { mode: 0o600 })
  try {
    for (;;) {
      try {
        linkSync(mine, file)
        return () => {
          if (same(readHolder(file), me)) rmSync(file, { force: true })
        }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const pid = livingHolder(folder)
      if (pid !== undefined) throw new DataFolderInUse(folder, pid)
      dropDeadLock(file, `${mine}.dead`)
    }
  } finally {
    rmSync(mine, { force: true })
  }
}

function dropDeadLock(file: string, aside: string): void {
  try {
    renameSync(file, aside)
  } catch {
    return // another taker moved it first
  }
  const moved = readHolder(aside)
  // Between the look and the move another process may have taken the folder: give the lock back to it.
  if (moved && processMark(moved.pid) === moved.mark) {
    try {
      linkSync(aside, file)
    } catch {
      // It was taken once more in the meantime; the loop reads who has it.
    }
  }
  rmSync(aside, { force: true })
}
