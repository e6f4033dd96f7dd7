import { embedFont } from './embed-font'
import { createPdfFile } from './pdf-file'
import type { TrueType } from './true-type'

/** A document of titles and lines `label: value`; nothing of it is interpreted, so nobody's text can be a command. */
export interface Paper {
  readonly title: string
  /** Under the title: when it was made, by whom. */
  readonly note: string
  readonly parts: readonly { readonly title: string; readonly lines: readonly (readonly [label: string, value: string])[]; readonly none: string }[]
  /** Empty boxes to write in by hand, at the end; all on one page where they fit on one. `share`: of the width. */
  readonly table?: { readonly title: string; readonly columns: readonly { readonly label: string; readonly share: number }[]; readonly rows: number }
  /** `第 1 页，共 3 页` */
  readonly pageOf: (page: number, pages: number) => string
}

// Millimetres of A4 in points.
const page = { width: 595, height: 842, left: 57, right: 57, top: 64, bottom: 57 }
const labelWidth = 120

interface Mark { readonly x: number; readonly y: number; readonly size: number; readonly text: string; readonly grey?: boolean }
/** A box, its lower left corner first. */
interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Points: room for a pen. */
const rowHeight = 44
const headHeight = 24

/** Signs that the font lacks are shown as a white square, so that something is seen to be missing. */
const MISSING = '□'

/** Lays the document out on A4 and writes it as PDF 1.7 with the glyphs it uses; text can be copied and searched. */
export const printPaper = (paper: Paper, font: TrueType): Buffer => {
  const signs = new Map<number, string>()
  const glyphs = (text: string): number[] =>
    Array.from(text.replace(/\s+/g, ' '), (sign) => {
      const found = font.glyphOf(sign.codePointAt(0)!)
      const [glyph, shown] = found === 0 ? [font.glyphOf(MISSING.codePointAt(0)!), MISSING] : [found, sign]
      signs.set(glyph, shown)
      return glyph
    })
  const widthOf = (text: string, size: number): number => glyphs(text).reduce((sum, glyph) => sum + (font.widthOf(glyph) * size) / font.unitsPerEm, 0)
  /** Broken wherever the line is full: Chinese allows it, and a number that is cut is still read. */
  const broken = (text: string, size: number, width: number): string[] => {
    const lines: string[] = ['']
    for (const sign of text.replace(/\s+/g, ' ')) {
      const longer = lines.at(-1)! + sign
      if (widthOf(longer, size) <= width) lines[lines.length - 1] = longer
      else lines.push(sign)
    }
    return lines
  }

  const pages: (Mark | Box)[][] = [[]]
  let y = page.height - page.top
  const room = (height: number): void => {
    if (y - height >= page.bottom) return
    pages.push([])
    y = page.height - page.top
  }
  const put = (text: string, size: number, { x = page.left, grey = false } = {}): void => void pages.at(-1)!.push({ x, y, size, text, grey })

  put(paper.title, 20)
  y -= 26
  for (const line of broken(paper.note, 10, page.width - page.left - page.right)) {
    put(line, 10, { grey: true })
    y -= 15
  }
  for (const part of paper.parts) {
    room(60)
    y -= 16
    put(part.title, 13)
    y -= 22
    for (const [label, value] of part.lines.length === 0 ? [['', part.none] as const] : part.lines) {
      // Text without a label has the whole line.
      const indent = label === '' ? 0 : labelWidth
      const lines = broken(value, 10.5, page.width - page.left - page.right - indent)
      room(17)
      put(label, 10.5, { grey: true })
      for (const line of lines) {
        room(17)
        put(line, 10.5, { x: page.left + indent })
        y -= 17
      }
    }
  }
  if (paper.table !== undefined) {
    const { title, columns, rows } = paper.table
    const width = page.width - page.left - page.right
    const row = (labels: readonly string[], height: number): void => {
      room(height)
      let x = page.left
      for (const [i, { share }] of columns.entries()) {
        pages.at(-1)!.push({ x, y: y - height, width: share * width, height })
        pages.at(-1)!.push({ x: x + 5, y: y - height / 2 - 4, size: 10, text: labels[i] ?? '' })
        x += share * width
      }
      y -= height
    }
    room(Math.min(38 + headHeight + rows * rowHeight, page.height - page.top - page.bottom))
    y -= 16
    put(title, 13)
    y -= 12
    row(columns.map(({ label }) => label), headHeight)
    for (let i = 1; i <= rows; i++) row([String(i)], rowHeight)
  }
  pages.forEach((marks, i) => marks.push({ x: page.left, y: 32, size: 9, text: paper.pageOf(i + 1, pages.length), grey: true }))

  const pdf = createPdfFile()
  const drawn = pages.map((marks) => marks.map((mark) => {
    if (!('text' in mark)) return `0.6 G 0.6 w ${mark.x.toFixed(2)} ${mark.y.toFixed(2)} ${mark.width.toFixed(2)} ${mark.height.toFixed(2)} re S`
    const { x, y: at, size, text, grey } = mark
    const shown = glyphs(text).map((glyph) => glyph.toString(16).padStart(4, '0')).join('')
    return `BT ${grey ? '0.4' : '0'} g /F1 ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${at.toFixed(2)} Tm <${shown}> Tj ET`
  }).join('\n'))
  const fontObject = embedFont(pdf, font, signs)
  const contents = drawn.map((text) => pdf.stream(Buffer.from(text)))
  const tree = pdf.next() + contents.length
  const kids = contents.map((content) =>
    pdf.add(`<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Resources << /Font << /F1 ${fontObject} 0 R >> >> /Contents ${content} 0 R >>`))
  pdf.add(`<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`)
  return pdf.finish(pdf.add(`<< /Type /Catalog /Pages ${tree} 0 R /Lang (zh-CN) /ViewerPreferences << /DisplayDocTitle true >> >>`))
}
