import { packPlace, unpackPlace, type FoundPlace, type PackedRow } from './pack'

/** All places of one version, as one file for phones and for other people's maps. */
export interface PlacesFile {
  readonly version: number
  /** When it was written, ISO 8601. */
  readonly at: string
  readonly holidays: readonly string[]
  readonly places: readonly FoundPlace[]
}

/** 0 stands for "not known", and zeros at the end of a row are left out. */
type Cell = string | number | readonly [number, number]

interface Written {
  readonly version: number
  readonly at: string
  readonly holidays: readonly string[]
  /** What many rows repeat: hours, streets, kinds …; a row holds the position + 1. */
  readonly words: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

const codeOf = (streetCode: string | null, number: number): string => `LG-${streetCode ?? '440307'}-${String(number).padStart(3, '0')}`

/** `LG-440307003-007` in that street is 7. */
const shortCode = (code: string, streetCode: string | null): string | number => {
  const number = Number(code.slice(code.lastIndexOf('-') + 1))
  return number > 0 && codeOf(streetCode, number) === code ? number : code
}

const withoutZeros = (row: readonly Cell[]): readonly Cell[] => row.slice(0, row.reduce<number>((length, cell, i) => (cell === 0 ? length : i + 1), 0))

/** At most 200 KB for 1,000 places. */
export const writePlacesFile = ({ version, at, holidays, places }: PlacesFile): string => {
  const words = new Map<string, number>()
  const word = (text: string | null): number => {
    if (text === null) return 0
    if (!words.has(text)) words.set(text, words.size + 1)
    return words.get(text)!
  }
  const rows = places.map(packPlace).map(([code, kind, name, street, community, address, x, y, there, missing, hours, access, phone, status, opened, confirmed, doubt, broken, initials, demo]) =>
    withoutZeros([
      shortCode(code, street), word(kind), name, word(street), word(community), address ?? 0, x ?? 0, y ?? 0, there, word(hours), word(status), initials,
      confirmed ?? 0, word(opened), word(access), missing, word(phone), demo ? 1 : 0, broken, doubt ?? 0,
    ]))
  return JSON.stringify({ version, at, holidays, words: [...words.keys()], rows } satisfies Written)
}

/** @throws SyntaxError when the text is no JSON */
export const readPlacesFile = (text: string): PlacesFile => {
  const { version, at, holidays, words, rows } = JSON.parse(text) as Written
  const places = rows.map((row) => {
    const number = (i: number): number => (row[i] as number | undefined) ?? 0
    const word = (i: number): string | null => words[number(i) - 1] ?? null
    const orNull = <T>(i: number): T | null => (row[i] === undefined || row[i] === 0 ? null : (row[i] as T))
    const [code, street] = [row[0] as string | number, word(3)]
    return unpackPlace([
      typeof code === 'number' ? codeOf(street, code) : code, word(1), row[2], street, word(4), orNull(5), orNull(6), orNull(7), number(8), number(15), word(9),
      word(14), word(16), word(10), word(13), orNull(12), orNull(19), number(18), row[11] ?? '', number(17) === 1,
    ] as unknown as PackedRow)
  })
  return { version, at, holidays, places }
}
