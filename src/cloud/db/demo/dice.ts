import { createHash } from 'node:crypto'

/** Repeatable choices: the same demo data on every machine, so that a report of a fault can be followed. */
export interface Dice {
  below(n: number): number
  pick<T>(list: readonly T[]): T
  id(): string
}

export const createDice = (seed: string): Dice => {
  let turn = 0
  const bytes = (): Buffer => createHash('sha256').update(`${seed}/${turn++}`).digest()
  const below = (n: number): number => bytes().readUInt32BE(0) % n
  return {
    below,
    pick: (list) => list[below(list.length)]!,
    id: () => {
      const b = bytes().subarray(0, 16)
      b[6] = 0x80 | (b[6]! & 0x0f)
      b[8] = 0x80 | (b[8]! & 0x3f)
      const hex = b.toString('hex')
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
    },
  }
}
