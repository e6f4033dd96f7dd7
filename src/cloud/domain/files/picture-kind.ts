import type { PictureKind } from '@/cloud/adapters/pictures/pictures'

const startsWith = (bytes: Uint8Array, head: readonly number[], at = 0): boolean => head.every((byte, index) => bytes[at + index] === byte)

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** The last chunk: no data, its name, its checksum. */
const pngEnd = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]

/** Openings of other formats, long enough not to turn up in compressed pixels by chance. */
const strangers = ['<script', '<html', '<!doctype', '<?xml', '<svg ', '<?php', '%pdf-1.']

/**
 * What the first bytes say, if the last ones agree: a file that goes on behind its end, or carries a page or a
 * document inside, is two files at once (a polyglot). Decodes nothing. null = none of the three kinds, or not only.
 */
export const pictureKind = (bytes: Uint8Array): PictureKind | null => {
  const kind = kindByEnds(bytes)
  if (!kind) return null
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').toLowerCase()
  return strangers.some((opening) => text.includes(opening)) ? null : kind
}

const kindByEnds = (bytes: Uint8Array): PictureKind | null => {
  const { length } = bytes
  if (startsWith(bytes, png)) return startsWith(bytes, pngEnd, length - pngEnd.length) ? 'png' : null
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return startsWith(bytes, [0xff, 0xd9], length - 2) ? 'jpeg' : null
  if (startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes, [0x57, 0x45, 0x42, 0x50], 8)) {
    const said = Buffer.from(bytes.subarray(4, 8)).readUInt32LE()
    return said + 8 === length ? 'webp' : null
  }
  return null
}
