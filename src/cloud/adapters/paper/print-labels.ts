import { encode } from 'uqr'
import { embedFont } from './embed-font'
import { createPdfFile } from './pdf-file'
import type { TrueType } from './true-type'

/** One field of the sheet: a QR with what it leads to. */
export interface Label {
  /** Text of the QR. */
  readonly qr: string
  readonly title: string
  readonly line: string
  readonly hint: string
}

// A4 in points: two columns, three rows, so that a QR is 6 cm wide and is read from a step away.
const page = { width: 595, height: 842, columns: 2, rows: 3, margin: 30 }
const cell = { width: (page.width - 2 * page.margin) / page.columns, height: (page.height - 2 * page.margin) / page.rows }
const qrSide = 165

/** Dark runs as filled rectangles: sharp at any size, and no picture library. */
const qrPath = (text: string, left: number, bottom: number): string => {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const unit = qrSide / size
  const runs = data.flatMap((line, y) => {
    const strokes: string[] = []
    for (let x = 0; x < line.length; x += 1) {
      if (!line[x]) continue
      let end = x
      while (line[end + 1]) end += 1
      strokes.push(`${(left + x * unit).toFixed(2)} ${(bottom + (size - 1 - y) * unit).toFixed(2)} ${((end - x + 1) * unit).toFixed(2)} ${unit.toFixed(2)} re`)
      x = end
    }
    return strokes
  })
  return `0 g ${runs.join(' ')} f`
}

/** Labels to print and cut, six a page, with thin lines to cut along. Text is drawn, never interpreted. */
export const printLabels = (labels: readonly Label[], font: TrueType): { bytes: Buffer; pages: number } => {
  const signs = new Map<number, string>()
  const glyphs = (text: string): number[] =>
    Array.from(text.replace(/\s+/g, ' '), (sign) => {
      const found = font.glyphOf(sign.codePointAt(0)!)
      const [glyph, shown] = found === 0 ? [font.glyphOf(0x25a1), '□'] : [found, sign]
      signs.set(glyph, shown)
      return glyph
    })
  const widthOf = (text: string, size: number): number => glyphs(text).reduce((sum, glyph) => sum + (font.widthOf(glyph) * size) / font.unitsPerEm, 0)
  /** As large as it fits into the field, and cut where even the smallest does not. */
  const fitted = (text: string, wanted: number, least: number): { text: string; size: number } => {
    const room = cell.width - 16
    const size = Math.max(least, Math.min(wanted, (wanted * room) / Math.max(1, widthOf(text, wanted))))
    let shown = text
    while (widthOf(shown, size) > room && Array.from(shown).length > 1) shown = `${Array.from(shown).slice(0, -2).join('')}…`
    return { text: shown, size }
  }
  const centred = (raw: string, wanted: number, least: number, middle: number, y: number): string => {
    const { text, size } = fitted(raw, wanted, least)
    const shown = glyphs(text).map((glyph) => glyph.toString(16).padStart(4, '0')).join('')
    return `BT 0 g /F1 ${size.toFixed(2)} Tf 1 0 0 1 ${(middle - widthOf(text, size) / 2).toFixed(2)} ${y.toFixed(2)} Tm <${shown}> Tj ET`
  }
  const drawn = labels.map((label, i) => {
    const at = i % (page.columns * page.rows)
    const left = page.margin + (at % page.columns) * cell.width
    const top = page.height - page.margin - Math.floor(at / page.columns) * cell.height
    const middle = left + cell.width / 2
    return [
      `0.8 G 0.4 w ${left.toFixed(2)} ${(top - cell.height).toFixed(2)} ${cell.width.toFixed(2)} ${cell.height.toFixed(2)} re S`,
      qrPath(label.qr, middle - qrSide / 2, top - 14 - qrSide),
      centred(label.title, 15, 8, middle, top - qrSide - 32),
      centred(label.line, 12, 8, middle, top - qrSide - 50),
      centred(label.hint, 9, 6, middle, top - qrSide - 66),
    ].join('\n')
  })
  const perPage = page.columns * page.rows
  const sheets = Array.from({ length: Math.ceil(drawn.length / perPage) }, (_, i) => drawn.slice(i * perPage, (i + 1) * perPage).join('\n'))
  const pdf = createPdfFile()
  const fontObject = embedFont(pdf, font, signs)
  const contents = sheets.map((text) => pdf.stream(Buffer.from(text)))
  const tree = pdf.next() + contents.length
  const kids = contents.map((content) =>
    pdf.add(`<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Resources << /Font << /F1 ${fontObject} 0 R >> >> /Contents ${content} 0 R >>`))
  pdf.add(`<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`)
  return { bytes: pdf.finish(pdf.add(`<< /Type /Catalog /Pages ${tree} 0 R /Lang (zh-CN) >>`)), pages: sheets.length }
}
