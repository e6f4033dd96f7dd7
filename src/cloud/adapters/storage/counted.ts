import { createHash } from 'node:crypto'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Written } from './storage'

/** Passes a stream on to `sink` and says how much it was. */
export const counted = async (body: Readable, sink: NodeJS.WritableStream): Promise<Written> => {
  const hash = createHash('sha256')
  let bytes = 0
  const count = new Transform({
    transform(piece: Buffer, _encoding, done) {
      bytes += piece.length
      hash.update(piece)
      done(null, piece)
    },
  })
  await pipeline(body, count, sink)
  return { bytes, sha256: hash.digest() }
}
