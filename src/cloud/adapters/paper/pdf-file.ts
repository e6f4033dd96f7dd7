import { deflateSync } from 'node:zlib'

/** Puts the objects of a PDF 1.7 together (ISO 32000-1, 7.5): objects are numbered in the order they are added, from 1. */
export const createPdfFile = () => {
  const objects: Buffer[] = []
  const add = (body: string | Buffer): number => objects.push(Buffer.from(body))
  return {
    /** The number of the next object, for one that has to name another before it is written. */
    next: () => objects.length + 1,
    add,
    /** A compressed stream; `more` = further entries of its dictionary. */
    stream: (body: Buffer, more = ''): number => {
      const packed = deflateSync(body)
      return add(Buffer.concat([Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode ${more}>>\nstream\n`), packed, Buffer.from('\nendstream')]))
    },
    finish: (root: number): Buffer => {
      const parts = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')]
      let at = parts[0]!.length
      const places = objects.map((body, i) => {
        const start = at
        const whole = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')])
        parts.push(whole)
        at += whole.length
        return start
      })
      const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
      parts.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root ${root} 0 R >>\nstartxref\n${at}\n%%EOF\n`))
      return Buffer.concat(parts)
    },
  }
}

export type PdfFile = ReturnType<typeof createPdfFile>
