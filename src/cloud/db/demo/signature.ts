import { greyPng } from './grey-png'

const WIDTH = 320
const HEIGHT = 120
let made: Buffer | undefined

/** A drawn wave in place of a hand. */
export const signaturePng = (): Buffer => {
  if (made) return made
  const pixels = new Uint8Array(WIDTH * HEIGHT).fill(255)
  for (let x = 30; x < WIDTH - 30; x += 0.25) {
    const y = HEIGHT / 2 + Math.sin(x / 14) * 26 * Math.sin(x / 60) + (x - WIDTH / 2) / 12
    for (let t = -1; t <= 1; t++) pixels[(Math.round(y) + t) * WIDTH + Math.round(x)] = 30
  }
  made = greyPng(WIDTH, HEIGHT, pixels)
  return made
}
