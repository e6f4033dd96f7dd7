import { createInflateRaw } from 'node:zlib'
import { SheetRefused } from './sheets'

/** Of everything inside, unpacked. A sheet of 5,000 rows has about 4 MB. */
const mostUnpacked = 24_000_000
const mostEntries = 200

export interface ZipEntry {
  readonly name: string
  /** 0 = as it is, 8 = deflated */
  readonly method: number
  readonly crc: number
  /** Bytes after unpacking, as the file says; checked by `checkZip`. */
  readonly unpacked: number
  readonly packed: Buffer
}

const signature = { entry: 0x04034b50, central: 0x02014b50, end: 0x06054b50 }

/** The end record stands in the last 65,557 bytes; none, or a second volume, or zip64: not from a program for sheets. */
const endRecord = (bytes: Buffer): { entries: number; at: number; offset: number } => {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1) {
    if (bytes.readUInt32LE(at) !== signature.end) continue
    const [entries, size, offset, comment] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 12), bytes.readUInt32LE(at + 16), bytes.readUInt16LE(at + 20)]
    if (at + 22 + comment !== bytes.length || bytes.readUInt16LE(at + 4) !== 0 || offset + size > at) break
    return { entries, at, offset }
  }
  throw new SheetRefused('broken')
}

/** The packed bytes behind the entry's own head. */
const packedBytes = (bytes: Buffer, at: number, size: number): Buffer => {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== signature.entry) throw new SheetRefused('broken')
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  if (from + size > bytes.length) throw new SheetRefused('broken')
  return bytes.subarray(from, from + size)
}

const readEntries = (bytes: Buffer): ZipEntry[] => {
  const end = endRecord(bytes)
  if (end.entries === 0 || end.entries > mostEntries) throw new SheetRefused('broken')
  const found: ZipEntry[] = []
  let at = end.offset
  for (let index = 0; index < end.entries; index += 1) {
    if (at + 46 > end.at || bytes.readUInt32LE(at) !== signature.central) throw new SheetRefused('broken')
    const [flags, method, nameLength] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10), bytes.readUInt16LE(at + 28)]
    // Encrypted, or packed in a way that Excel never uses.
    if ((flags & 1) !== 0 || (method !== 0 && method !== 8)) throw new SheetRefused('broken')
    found.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength), method, crc: bytes.readUInt32LE(at + 16), unpacked: bytes.readUInt32LE(at + 24),
      packed: packedBytes(bytes, bytes.readUInt32LE(at + 42), bytes.readUInt32LE(at + 20)),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return found
}

/** Unpacks for its size alone, piece by piece, and stops as soon as it is more than the entry says. */
const unpackedSize = ({ packed, unpacked }: ZipEntry): Promise<number> =>
  new Promise((resolve, reject) => {
    let size = 0
    const inflate = createInflateRaw()
    inflate.on('data', (piece: Buffer) => {
      size += piece.length
      if (size > unpacked) inflate.destroy(new SheetRefused('too_large'))
    })
    inflate.once('end', () => resolve(size))
    inflate.once('error', (error) => reject(error instanceof SheetRefused ? error : new SheetRefused('broken')))
    inflate.end(packed)
  })

/**
 * Refuses a bomb before anything of it is read as a sheet: first by what the file says of itself, then by what it
 * really unpacks to, with flat memory. @returns what is inside, still packed
 */
export const checkZip = async (given: Uint8Array): Promise<ZipEntry[]> => {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  if (bytes.length < 22) throw new SheetRefused('broken')
  const entries = readEntries(bytes)
  // The same bytes named twice unpack twice.
  if (entries.reduce((sum, entry) => sum + entry.packed.length, 0) > bytes.length) throw new SheetRefused('broken')
  if (entries.reduce((sum, entry) => sum + entry.unpacked, 0) > mostUnpacked) throw new SheetRefused('too_large')
  for (const entry of entries) {
    const size = entry.method === 0 ? entry.packed.length : await unpackedSize(entry)
    if (size !== entry.unpacked) throw new SheetRefused('broken')
  }
  return entries
}
