import { crc32, deflateSync } from 'node:zlib'

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

const WIDTH = 320
const HEIGHT = 120
let made: Buffer | undefined

/** A drawn wave in place of a hand: a real PNG, made without a picture library, which the light functions don't carry. */
export const signaturePng = (): Buffer => {
  if (made) return made
  const rows = Buffer.alloc((WIDTH + 1) * HEIGHT, 255)
  for (let y = 0; y < HEIGHT; y++) rows[y * (WIDTH + 1)] = 0
  for (let x = 30; x < WIDTH - 30; x += 0.25) {
    const y = HEIGHT / 2 + Math.sin(x / 14) * 26 * Math.sin(x / 60) + (x - WIDTH / 2) / 12
    for (let t = -1; t <= 1; t++) rows[(Math.round(y) + t) * (WIDTH + 1) + 1 + Math.round(x)] = 30
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(WIDTH, 0)
  head.writeUInt32BE(HEIGHT, 4)
  head.set([8, 0, 0, 0, 0], 8)
  made = Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
  return made
}
