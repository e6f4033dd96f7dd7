import type { SecureBox } from './box'
import { CallError } from './call-error'
import type { FileBytes } from './file-bytes'
import type { Entry } from './outbox-entry'

/** Where the outbox lies in the secure box: one place an entry and one a file, so that no write can lose another entry. */
export const entryPlace = ({ owner, id }: Pick<Entry, 'owner' | 'id'>): string => `entry:${owner}:${id}`
export const filePlace = (owner: string, fileId: string): string => `file:${owner}:${fileId}`

const receiptsKeptMs = 30 * 86_400_000
/** WeChat keeps 0.7 MB under one key when it encrypts. */
const maxBase64 = 650_000

export const keepEntry = (box: SecureBox, entry: Entry): Promise<void> => box.set(entryPlace(entry), entry)

export const keepFile = async (box: SecureBox, owner: string, { fileId, mediaType, base64 }: FileBytes & { fileId: string }): Promise<void> => {
  if (base64.length > maxBase64) throw new CallError('client.file_too_large')
  await box.set(filePlace(owner, fileId), { mediaType, base64 })
}

export const dropEntry = async (box: SecureBox, entry: Entry): Promise<void> => {
  await box.remove(entryPlace(entry))
  await Promise.all(entry.files.map(({ fileId }) => box.remove(filePlace(entry.owner, fileId))))
}

/** What was kept for somebody whose record staff have put into another is that one's: the new is written before the old goes (MEM-11). */
export const handOver = async (box: SecureBox, from: string, to: string, now: number): Promise<void> => {
  for (const entry of await loadEntries(box, from, now)) {
    for (const { fileId } of entry.files) {
      const bytes = await box.get(filePlace(from, fileId))
      if (bytes !== undefined) await box.set(filePlace(to, fileId), bytes)
    }
    await keepEntry(box, { ...entry, owner: to })
    await dropEntry(box, entry)
  }
}

const isEntryOf = (value: unknown, owner: string): value is Entry => typeof value === 'object' && value !== null && (value as Partial<Entry>).owner === owner

const isOldReceipt = (entry: Entry, now: number): boolean => entry.state === 'sent' && now - (entry.sentAt ?? now) > receiptsKeptMs

/** Oldest first. Receipts of more than 30 days are removed. */
export const loadEntries = async (box: SecureBox, owner: string, now: number): Promise<Entry[]> => {
  const places = await box.keys(`entry:${owner}:`)
  const found = (await Promise.all(places.map((place) => box.get(place)))).filter((one): one is Entry => isEntryOf(one, owner))
  await Promise.all(found.filter((entry) => isOldReceipt(entry, now)).map((entry) => dropEntry(box, entry).catch(() => undefined)))
  return found.filter((entry) => !isOldReceipt(entry, now)).sort((a, b) => a.createdAt - b.createdAt)
}

/** Files that no entry names: the phone died between keeping a file and its entry, or between the receipt and the tidying up. */
export const sweep = async (box: SecureBox, owner: string, entries: readonly Entry[]): Promise<void> => {
  const named = new Set(entries.flatMap(({ files }) => files.map(({ fileId }) => filePlace(owner, fileId))))
  const places = await box.keys(`file:${owner}:`)
  await Promise.all(places.filter((place) => !named.has(place)).map((place) => box.remove(place)))
}
