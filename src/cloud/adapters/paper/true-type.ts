/** What a PDF needs of a TrueType font: which glyph draws a sign, how wide it is, and the file with nothing but some glyphs. */
export interface TrueType {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly box: readonly [number, number, number, number]
  /** 0 = the font has no such sign */
  glyphOf(codePoint: number): number
  widthOf(glyph: number): number
  /** Every glyph keeps its number; those that are not wanted are empty. */
  only(glyphs: ReadonlySet<number>): Buffer
}

type Tables = ReadonlyMap<string, Buffer>

const readTables = (file: Buffer): Tables => {
  const tables = new Map<string, Buffer>()
  for (let i = 0; i < file.readUInt16BE(4); i++) {
    const at = 12 + i * 16
    const start = file.readUInt32BE(at + 8)
    tables.set(file.toString('latin1', at, at + 4), file.subarray(start, start + file.readUInt32BE(at + 12)))
  }
  return tables
}

const tableOf = (tables: Tables, name: string): Buffer => {
  const table = tables.get(name)
  if (!table) throw new Error(`The font has no table ${name}.`)
  return table
}

/** Groups of a format-12 character map: first code point, last one, first glyph. */
const readGroups = (cmap: Buffer): readonly (readonly [number, number, number])[] => {
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = cmap.readUInt32BE(8 + i * 8)
    if (cmap.readUInt16BE(at) !== 12) continue
    return Array.from({ length: cmap.readUInt32BE(at + 12) }, (_, n) => {
      const group = at + 16 + n * 12
      return [cmap.readUInt32BE(group), cmap.readUInt32BE(group + 4), cmap.readUInt32BE(group + 8)] as const
    })
  }
  throw new Error('The font has no character map of format 12.')
}

/** A glyph made of others names them; flags as in the OpenType specification, table glyf. */
const partsOf = (glyph: Buffer): number[] => {
  if (glyph.length === 0 || glyph.readInt16BE(0) >= 0) return []
  const parts: number[] = []
  for (let at = 10, more = true; more; ) {
    const flags = glyph.readUInt16BE(at)
    parts.push(glyph.readUInt16BE(at + 2))
    at += 4 + (flags & 0x0001 ? 4 : 2) + (flags & 0x0008 ? 2 : flags & 0x0040 ? 4 : flags & 0x0080 ? 8 : 0)
    more = (flags & 0x0020) !== 0
  }
  return parts
}

const writeFont = (tables: readonly (readonly [string, Buffer])[]): Buffer => {
  const head = Buffer.alloc(12 + tables.length * 16)
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt16BE(tables.length, 4)
  let at = head.length
  const bodies = tables.map(([name, body], i) => {
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)])
    head.write(name, 12 + i * 16, 'latin1')
    head.writeUInt32BE(at, 12 + i * 16 + 8)
    head.writeUInt32BE(body.length, 12 + i * 16 + 12)
    at += padded.length
    return padded
  })
  return Buffer.concat([head, ...bodies])
}

/** Reads a font with outlines in `glyf` and long offsets, as Noto's are. Checksums are left out: no PDF reader looks at them. */
export const readTrueType = (file: Buffer): TrueType => {
  const tables = readTables(file)
  const [head, hhea, hmtx, loca, glyf] = ['head', 'hhea', 'hmtx', 'loca', 'glyf'].map((name) => tableOf(tables, name)) as [Buffer, Buffer, Buffer, Buffer, Buffer]
  if (head.readInt16BE(50) !== 1) throw new Error('The font has short offsets.')
  const groups = readGroups(tableOf(tables, 'cmap'))
  const count = tableOf(tables, 'maxp').readUInt16BE(4)
  const widths = hhea.readUInt16BE(34)
  const outline = (glyph: number): Buffer => glyf.subarray(loca.readUInt32BE(glyph * 4), loca.readUInt32BE(glyph * 4 + 4))
  const withParts = (glyphs: ReadonlySet<number>): Set<number> => {
    const all = new Set([0, ...glyphs])
    for (const glyph of all) for (const part of partsOf(outline(glyph))) all.add(part)
    return all
  }
  return {
    unitsPerEm: head.readUInt16BE(18),
    ascent: hhea.readInt16BE(4),
    descent: hhea.readInt16BE(6),
    box: [head.readInt16BE(36), head.readInt16BE(38), head.readInt16BE(40), head.readInt16BE(42)],
    glyphOf: (codePoint) => {
      const group = groups.find(([first, last]) => first <= codePoint && codePoint <= last)
      return group === undefined ? 0 : group[2] + codePoint - group[0]
    },
    widthOf: (glyph) => hmtx.readUInt16BE(Math.min(glyph, widths - 1) * 4),
    only: (glyphs) => {
      const wanted = withParts(glyphs)
      const offsets = Buffer.alloc((count + 1) * 4)
      const drawn: Buffer[] = []
      let at = 0
      for (let glyph = 0; glyph < count; glyph++) {
        offsets.writeUInt32BE(at, glyph * 4)
        if (!wanted.has(glyph)) continue
        const body = outline(glyph)
        drawn.push(body, Buffer.alloc((4 - (body.length % 4)) % 4))
        at += Math.ceil(body.length / 4) * 4
      }
      offsets.writeUInt32BE(at, count * 4)
      const own = ['prep', 'cvt ', 'fpgm'].flatMap((name) => (tables.has(name) ? [[name, tableOf(tables, name)] as const] : []))
      return writeFont([['glyf', Buffer.concat(drawn)], ['head', head], ['hhea', hhea], ['hmtx', hmtx], ['loca', offsets], ['maxp', tableOf(tables, 'maxp')], ...own])
    },
  }
}
