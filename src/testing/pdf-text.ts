import { inflateSync } from 'node:zlib'

const hexOf = (text: string): string[] => text.match(/[0-9A-Fa-f]{4}/g) ?? []

/** Every object by its number, found through the table at the end as a reader finds them (ISO 32000-1, 7.5.4). */
const objectsOf = (pdf: Buffer): Map<number, string> => {
  const text = pdf.toString('latin1')
  if (!text.startsWith('%PDF-1.') || !/%%EOF\s*$/.test(text)) throw new Error('this is no PDF')
  const table = text.slice(Number(/startxref\s+(\d+)/.exec(text)?.[1]))
  const places = [...table.matchAll(/^(\d{10}) \d{5} n/gm)].map((found) => Number(found[1]))
  return new Map(places.map((place) => {
    const body = text.slice(place, text.indexOf('endobj', place))
    const number = /^(\d+) 0 obj/.exec(body)?.[1]
    if (number === undefined) throw new Error(`the table of the PDF leads to no object at ${place}`)
    return [Number(number), body] as const
  }))
}

const streamOf = (body: string): string => {
  const found = /stream\r?\n/.exec(body)
  const length = Number(/\/Length (\d+)/.exec(body)?.[1])
  const start = (found?.index ?? 0) + (found?.[0].length ?? 0)
  return inflateSync(Buffer.from(body.slice(start, start + length), 'latin1')).toString('latin1')
}

/** The text of a PDF as somebody reads or copies it: through the pages and the fonts' own map of glyphs to signs. */
export const pdfText = (pdf: Buffer): string => {
  const objects = objectsOf(pdf)
  const all = [...objects.values()]
  const refs = (body: string, key: string): string[] =>
    [...(new RegExp(`/${key}\\s*(?:\\[([^\\]]*)\\]|(\\d+ 0 R))`).exec(body)?.slice(1).filter(Boolean).join(' ') ?? '').matchAll(/(\d+) 0 R/g)].map((found) => objects.get(Number(found[1])) ?? '')
  const signs = new Map<string, string>()
  for (const font of all.filter((body) => body.includes('/ToUnicode'))) {
    for (const [, glyph, sign] of streamOf(refs(font, 'ToUnicode')[0] ?? '').matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>/g)) {
      signs.set(glyph ?? '', String.fromCharCode(...hexOf(sign ?? '').map((unit) => parseInt(unit, 16))))
    }
  }
  const pages = all.filter((body) => /\/Type \/Page\b(?!s)/.test(body))
  return pages.flatMap((page) => refs(page, 'Contents').map(streamOf)).flatMap((content) => [...content.matchAll(/<([0-9A-Fa-f]+)>\s*Tj/g)])
    .map(([, glyphs]) => hexOf(glyphs ?? '').map((glyph) => signs.get(glyph.toUpperCase()) ?? '?').join('')).join('\n')
}
