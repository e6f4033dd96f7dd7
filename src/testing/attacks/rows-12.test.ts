import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { errorOf, useArena } from './arena'
import { useTally } from './tally'

const arena = useArena()
const tally = useTally(['12'])

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const heap = () => {
  collect()
  return process.memoryUsage().heapUsed
}

/** Objects or lists inside each other, as a parser without a limit would make them. */
const nested = (depth: number, list: boolean): unknown => {
  let inside: unknown = 'x'
  for (let level = 0; level < depth; level++) inside = list ? [inside] : { a: inside }
  return inside
}

const bombs: readonly (readonly [string, unknown])[] = [
  ['objects nested 200,000 deep', nested(200_000, false)],
  ['lists nested 200,000 deep', nested(200_000, true)],
  ['a list of 100,000', Array.from({ length: 100_000 }, (_, index) => index)],
  ['100,000 fields', Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`f${index}`, 1]))],
  ['a text of a million signs', 'x'.repeat(1_000_000)],
  ['a field name of a million signs', { ['x'.repeat(1_000_000)]: 1 }],
  ['NUL', 'a\u0000b'],
]

describe('row 12: more than anybody means', () => {
  let used = 0
  beforeAll(() => {
    used = heap()
  })

  test.each(arena.endpoints)('%s refuses it before it costs anything', async (path) => {
    const { actor, input } = await arena.sample(path)
    const before = await arena.writings()
    for (const [what, bomb] of bombs) {
      for (const body of [bomb, { ...input, bomb }]) {
        const code = errorOf(await arena.send(actor, path, body))
        expect({ what, code }).toEqual({ what, code: expect.stringMatching(/^request\.(too_large|malformed|invalid)$/) })
        if (body !== bomb) expect(code).not.toBe('request.invalid')
        tally.count('12', path)
      }
    }
    expect(await arena.writings()).toEqual(before)
  })

  test('and the memory of all that is given back', () => {
    expect(heap() - used).toBeLessThan(30_000_000)
  })
})

tally.mustHaveAttacked()
