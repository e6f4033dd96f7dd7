import { parse } from 'csv-parse'
import { Readable } from 'node:stream'
import { plainText } from './cell-text'
import { SheetRefused, type SheetLimits, type SheetLine } from './sheets'

const decoded = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Excel in China writes GBK (read as GB18030, which holds it), others UTF-8 with or without its mark, some UTF-16. */
export const textOf = (bytes: Uint8Array): string => {
  const text = bytes[0] === 0xff && bytes[1] === 0xfe ? decoded(bytes, 'utf-16le') : (decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030'))
  // Bytes that no text has: a picture or a program under the name of a sheet.
  // eslint-disable-next-line no-control-regex
  if (text === null || /[\u0000-\u0008\u000e-\u001f]/.test(text)) throw new SheetRefused('encoding')
  return text
}

const delimiterOf = (text: string): string => {
  const first = text.slice(0, text.search(/[\r\n]|$/))
  const counted = [',', '\t', ';'].map((sign) => ({ sign, times: first.split(sign).length }))
  return counted.reduce((most, one) => (one.times > most.times ? one : most)).sign
}

/** A text with commas, tabs or semicolons, line by line; empty lines are passed over. */
export async function* readCsv(bytes: Uint8Array, limits: SheetLimits): AsyncGenerator<SheetLine> {
  const text = textOf(bytes)
  const source = Readable.from([text])
  const records = source.pipe(parse({ bom: true, delimiter: delimiterOf(text), relax_column_count: true, relax_quotes: true, skip_empty_lines: true, info: true, max_record_size: 100_000 }))
  let rows = 0
  try {
    for await (const { record, info } of records as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (record.length > limits.maxColumns) throw new SheetRefused('too_many_columns')
      const cells = record.map(plainText)
      if (cells.every((cell) => cell === '')) continue
      rows += 1
      if (rows > limits.maxRows) throw new SheetRefused('too_many_rows')
      yield { line: info.lines, cells }
    }
  } catch (error) {
    throw error instanceof SheetRefused ? error : new SheetRefused('broken')
  }
  if (rows === 0) throw new SheetRefused('empty')
}
