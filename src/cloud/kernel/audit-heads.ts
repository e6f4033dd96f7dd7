import { appendFile, readFile } from 'node:fs/promises'
import type { ChainHead } from './audit-chain'

/** Writes the head of the audit chain down outside the database, one JSON line each. */
export const keepHead = async (file: string, head: ChainHead): Promise<void> => {
  await appendFile(file, `${JSON.stringify(head)}\n`, { mode: 0o600 })
}

/** Every head that was written down; none when there is no file yet. */
export const readHeads = async (file: string): Promise<ChainHead[]> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as ChainHead)
}
