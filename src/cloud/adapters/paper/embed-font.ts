import type { PdfFile } from './pdf-file'
import type { TrueType } from './true-type'

const hex4 = (value: number): string => value.toString(16).padStart(4, '0').toUpperCase()

const utf16 = (sign: string): string => Array.from({ length: sign.length }, (_, i) => hex4(sign.charCodeAt(i))).join('')

/** Which sign each glyph stands for, so that the text can be copied and searched; at most 100 lines a block (CMap specification). */
const toUnicode = (signs: ReadonlyMap<number, string>): string => {
  const lines = [...signs].map(([glyph, sign]) => `<${hex4(glyph)}> <${utf16(sign)}>`)
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, i) => lines.slice(i * 100, i * 100 + 100))
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    ...blocks.flatMap((block) => [`${block.length} beginbfchar`, ...block, 'endbfchar']),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
}

/** Embeds those glyphs of the font that the document uses. @returns the number of the font object */
export const embedFont = (pdf: PdfFile, font: TrueType, signs: ReadonlyMap<number, string>): number => {
  const scale = (units: number): number => Math.round((units * 1000) / font.unitsPerEm)
  const subset = font.only(new Set(signs.keys()))
  const file = pdf.stream(subset, `/Length1 ${subset.length} `)
  const name = '/LGGHAA+NotoSansSC'
  const descriptor = pdf.add(
    `<< /Type /FontDescriptor /FontName ${name} /Flags 4 /FontBBox [${font.box.map(scale).join(' ')}] /ItalicAngle 0 /Ascent ${scale(font.ascent)} /Descent ${scale(font.descent)} /CapHeight 733 /StemV 80 /FontFile2 ${file} 0 R >>`,
  )
  const widths = [...signs.keys()].filter((glyph) => scale(font.widthOf(glyph)) !== 1000).map((glyph) => `${glyph} [${scale(font.widthOf(glyph))}]`)
  const descendant = pdf.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 1000 /W [${widths.join(' ')}] /CIDToGIDMap /Identity >>`,
  )
  const unicode = pdf.stream(Buffer.from(toUnicode(signs)))
  return pdf.add(`<< /Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${unicode} 0 R >>`)
}
