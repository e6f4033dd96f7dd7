import { inflateSync } from 'node:zlib'
import { notoSansSc } from './noto'
import { printPaper, type Paper } from './print'

const paper = (value: string, lines = 1): Paper => ({
  title: '我的信息', note: '2026年11月23日', pageOf: (page, pages) => `${page}/${pages}`,
  parts: [{ title: '基本信息', lines: Array.from({ length: lines }, () => ['姓名', value] as const), none: '没有' }],
})

const streams = (pdf: Buffer): string[] => {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/\/Length (\d+) \/Filter \/FlateDecode[^>]*>>\nstream\n/g)].map((found) => {
    const start = found.index + found[0].length
    return inflateSync(pdf.subarray(start, start + Number(found[1]))).toString('latin1')
  })
}

test('a name in rare characters is printed, can be copied again, and the file stays small', () => {
  const pdf = printPaper(paper('欧阳㛃·丽𠮷'), notoSansSc()!)
  expect(pdf.toString('latin1', 0, 8)).toBe('%PDF-1.7')
  expect(pdf.length).toBeLessThan(150_000)
  const unicode = streams(pdf).find((stream) => stream.includes('beginbfchar'))!
  for (const sign of '欧阳丽') expect(unicode).toContain(`<${sign.charCodeAt(0).toString(16).toUpperCase()}>`)
})

test('every object stands where the table of the file says it does', () => {
  const pdf = printPaper(paper('x'), notoSansSc()!).toString('latin1')
  const start = Number(/startxref\n(\d+)/.exec(pdf)![1])
  expect(pdf.slice(start, start + 4)).toBe('xref')
  const places = [...pdf.slice(start).matchAll(/^(\d{10}) 00000 n /gm)].map((found) => Number(found[1]))
  places.forEach((place, i) => expect(pdf.slice(place, place + 10)).toMatch(new RegExp(`^${i + 1} 0 obj`)))
  expect(places.length).toBeGreaterThan(6)
})

test('text that looks like commands of a PDF stays text', () => {
  const pdf = printPaper(paper(') Tj ET /JavaScript << /S /Launch >> endstream'), notoSansSc()!)
  expect(pdf.toString('latin1')).not.toContain('/JavaScript')
  expect(streams(pdf).join('')).not.toContain('/JavaScript')
})

test('a long list goes on over the page', () => {
  const pdf = printPaper(paper('一'.repeat(200), 60), notoSansSc()!).toString('latin1')
  expect(Number(/\/Count (\d+)/.exec(pdf)![1])).toBeGreaterThan(3)
})

test('boxes to write in by hand stand on one page together, with their heads and numbers', () => {
  const sheet = { ...paper('x', 30), table: { title: '登记', columns: [{ label: '序', share: 0.1 }, { label: '姓名', share: 0.9 }], rows: 10 } }
  const drawn = streams(printPaper(sheet, notoSansSc()!)).filter((stream) => stream.includes(' Tj ET'))
  expect(drawn.map((stream) => stream.match(/ re S/g)?.length ?? 0)).toEqual([0, 22])
})
