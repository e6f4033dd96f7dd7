import { crc32, deflateRawSync } from 'node:zlib'

export interface Part { readonly name: string; readonly bytes: Buffer; /** What the file says it unpacks to; default: the truth. */ readonly said?: number }

/** A zip as an attacker writes one: what its parts say of themselves need not be true. */
export const zipOf = (parts: readonly Part[]): Buffer => {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const { name, bytes, said } of parts) {
    const packed = deflateRawSync(bytes)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(said ?? bytes.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    local.push(Buffer.from([0x50, 0x4b, 3, 4]), fields, Buffer.from(name), packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    central.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), fields, rest, Buffer.from(name))
    at += 30 + Buffer.byteLength(name) + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...local, directory, end])
}

const workbook = '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>'
const rels = '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'

/** A workbook whose one sheet is this text. */
export const workbookOf = (sheet: Buffer | string, said?: number): Buffer =>
  zipOf([
    { name: 'xl/workbook.xml', bytes: Buffer.from(workbook) },
    { name: 'xl/_rels/workbook.xml.rels', bytes: Buffer.from(rels) },
    { name: 'xl/worksheets/sheet1.xml', bytes: Buffer.from(sheet), ...(said === undefined ? {} : { said }) },
  ])

/** 50 KB that unpack to 50 MB. */
export const zipBomb = (said?: number): Buffer => workbookOf(Buffer.alloc(50_000_000, 0x20), said)
