import { crc32, inflateRawSync } from 'node:zlib'
import { SheetRefused } from './sheets'
import type { ZipEntry } from './zip-check'

/** Only of parts that `checkZip` has measured. */
const textOf = (entry: ZipEntry | undefined): string => {
  if (entry === undefined) throw new SheetRefused('kind')
  const bytes = entry.method === 0 ? entry.packed : inflateRawSync(entry.packed, { maxOutputLength: entry.unpacked + 1 })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new SheetRefused('encoding')
  }
}

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]

/** The path of the first sheet that is shown, as the tabs stand. */
const firstSheet = (entries: readonly ZipEntry[]): ZipEntry => {
  const part = (name: string) => entries.find((entry) => entry.name === name)
  const tabs = [...textOf(part('xl/workbook.xml')).matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => tag)
  const tab = tabs.find((tag) => !/\sstate="(hidden|veryHidden)"/.test(tag))
  const id = tab === undefined ? undefined : attribute(tab, '(?:\\w+:)id')
  const relation = [...textOf(part('xl/_rels/workbook.xml.rels')).matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => tag).find((tag) => attribute(tag, 'Id') === id)
  const target = relation === undefined ? '' : (attribute(relation, 'Target') ?? '')
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
  return part(path) ?? refuseKind()
}

const refuseKind = (): never => {
  throw new SheetRefused('kind')
}

const stored = (name: string, text: string): ZipEntry => {
  const packed = Buffer.from(text)
  return { name, method: 0, crc: crc32(packed), unpacked: packed.length, packed }
}

/**
 * exceljs 4.4.0 decodes each piece of a part by itself, so a Chinese character that lies across two pieces is lost: a name
 * in every thousand. As a reference it is plain ASCII, and no piece can cut it. Where references mean nothing no sheet has text.
 */
const inAscii = (entry: ZipEntry): ZipEntry => {
  const text = textOf(entry)
  if (text.includes('<![CDATA[')) throw new SheetRefused('broken')
  return stored(entry.name, text.replace(/[\u0080-\u{10ffff}]/gu, (sign) => `&#x${sign.codePointAt(0)!.toString(16)};`))
}

const rels = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`
const noStrings = '<?xml version="1.0" encoding="UTF-8"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></sst>'

/** The parts that tell what stands in the first sheet, in the order in which a reader wants them, and nothing else. */
const wanted = (entries: readonly ZipEntry[]): ZipEntry[] => {
  const part = (name: string) => entries.filter((entry) => entry.name === name).slice(0, 1)
  const strings = part('xl/sharedStrings.xml')
  return [
    stored('xl/_rels/workbook.xml.rels', rels), ...part('xl/workbook.xml').map(inAscii), ...part('xl/styles.xml').map(inAscii),
    ...(strings.length > 0 ? strings.map(inAscii) : [stored('xl/sharedStrings.xml', noStrings)]), inAscii({ ...firstSheet(entries), name: 'xl/worksheets/sheet1.xml' }),
  ]
}

const head = ({ name, method, crc, unpacked, packed }: ZipEntry): Buffer => {
  const bytes = Buffer.alloc(30)
  bytes.writeUInt32LE(0x04034b50, 0)
  bytes.writeUInt16LE(20, 4)
  bytes.writeUInt16LE(method, 8)
  bytes.writeUInt32LE(crc, 14)
  bytes.writeUInt32LE(packed.length, 18)
  bytes.writeUInt32LE(unpacked, 22)
  bytes.writeUInt16LE(Buffer.byteLength(name), 26)
  return Buffer.concat([bytes, Buffer.from(name)])
}

/**
 * Packs the parts anew, each with its true size at its head. A reader that goes by the heads, as a streaming one does,
 * then sees exactly what was measured, and not something hidden between or inside the parts; and it needs no temporary
 * file for parts that come in another order.
 */
export const workbookParts = (entries: readonly ZipEntry[]): Buffer[] => {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  return [...wanted(entries).flatMap((entry) => [head(entry), entry.packed]), end]
}
