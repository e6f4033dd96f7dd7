import { Workbook } from 'exceljs'
import { linesOf, sheetFile } from '@/testing/sheets/sheet-files'
import { workbookOf, zipBomb, zipOf } from '@/testing/sheets/zips'
import { excelSheets } from './excel'

const reasonOf = (bytes: Uint8Array): Promise<unknown> => linesOf(bytes).then((lines) => lines, (error: { reason?: string }) => error.reason)

const typed = async (fill: (sheet: ReturnType<Workbook['addWorksheet']>, book: Workbook) => void): Promise<Buffer> => {
  const book = new Workbook()
  fill(book.addWorksheet('名册'), book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

describe.each(['xlsx', 'csv'] as const)('%s', (kind) => {
  test('what is written is read again: long numbers, line breaks, quotes, empty cells', async () => {
    const lines = [['姓名', '证件号码', '备注'], ['欧阳小·丽', '44030719900303001X', '说"好"，\n换行'], ['张三', '13900001234', null], ['李四', null, 7]]
    expect((await linesOf(await sheetFile(lines, kind))).map((line) => line.cells)).toEqual([
      ['姓名', '证件号码', '备注'], ['欧阳小·丽', '44030719900303001X', '说"好"，\n换行'], kind === 'csv' ? ['张三', '13900001234', ''] : ['张三', '13900001234'], ['李四', '', '7'],
    ])
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1+1', '\r=1+1', ' =HYPERLINK("http://evil.example")', '＝1+1'])('a formula is kept as text: %j', async (text) => {
    const bytes = await sheetFile([['甲', '乙'], ['x', text]], kind)
    const raw = kind === 'csv' ? bytes.toString('utf8') : await rawSheet(bytes)
    expect(raw).not.toMatch(kind === 'csv' ? /(^|,)"?[\t\r ]*[=+\-@＝]/m : /<f>|<v>[\t\r ]*[=+\-@＝]/)
    expect(raw).toContain(`'${text.replace(/^[\t\r]+/, '').replaceAll('"', kind === 'csv' ? '""' : '"')}`)
  })
})

const rawSheet = async (bytes: Buffer): Promise<string> => {
  const { checkZip } = await import('./zip-check')
  const { inflateRawSync } = await import('node:zlib')
  const entry = (await checkZip(bytes)).find((one) => one.name.startsWith('xl/worksheets/'))
  return inflateRawSync(entry?.packed ?? Buffer.alloc(0)).toString('utf8').replaceAll('&apos;', "'").replaceAll('&quot;', '"')
}

test.each(['inline', 'shared'])('no character of a long sheet is lost where its reader cuts it into pieces: %s texts', async (way) => {
  const rows = Array.from({ length: 5_000 }, (_, at) => [`王小${at % 2 === 0 ? '勇' : '𠮷·丽'}`, `龙岗区第 ${at} 号`])
  const bytes = way === 'inline' ? await sheetFile([['姓名', '地址'], ...rows]) : await typed((sheet) => void sheet.addRows([['姓名', '地址'], ...rows]))
  expect((await linesOf(bytes)).slice(1).map((line) => line.cells)).toEqual(rows)
})

test('dates, formulas, rich text and links are read as a person reads them', async () => {
  const bytes = await typed((sheet) => {
    sheet.addRow([new Date(Date.UTC(2024, 0, 5)), { formula: 'A1', result: 12 }, { richText: [{ text: '张' }, { text: '三' }] }, { text: '点', hyperlink: 'http://a.example' }, true])
    sheet.getCell('A1').numFmt = 'yyyy/m/d'
  })
  expect((await linesOf(bytes))[0]?.cells).toEqual(['2024-01-05', '12', '张三', '点', '是'])
})

test('a document number that Excel has rounded is told apart from one that is whole', async () => {
  const bytes = await typed((sheet) => void sheet.addRow([440_307_199_003_030_016, 13_900_001_234]))
  expect((await linesOf(bytes))[0]?.cells).toEqual(['4.4030719900303e+17', '13900001234'])
})

test('of several sheets the first that is shown is read, and empty lines keep the count of lines', async () => {
  const bytes = await typed((sheet, book) => {
    sheet.state = 'hidden'
    sheet.addRow(['hidden'])
    const second = book.addWorksheet('乙')
    second.getCell('A1').value = '姓名'
    second.getCell('A4').value = '张三'
  })
  expect(await linesOf(bytes)).toEqual([{ line: 1, cells: ['姓名'] }, { line: 4, cells: ['张三'] }])
})

test.each([
  ['UTF-8', Buffer.from('姓名,电话\n张三,1')],
  ['UTF-8 with its mark', Buffer.from('\uFEFF姓名,电话\n张三,1')],
  ['GBK of Excel in China', Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb5, 0xe7, 0xbb, 0xb0, 0x0d, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0x31])],
  ['UTF-16 with tabs', Buffer.from('\uFEFF姓名\t电话\r\n张三\t1', 'utf16le')],
])('a text in %s is read', async (_name, bytes) => {
  expect((await linesOf(bytes)).map((line) => line.cells)).toEqual([['姓名', '电话'], ['张三', '1']])
})

const sheet = '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row></sheetData></worksheet>'
const attacks: Record<string, [Buffer, string]> = {
  'a bomb that says how large it is': [zipBomb(), 'too_large'],
  'a bomb that says it is small': [zipBomb(1_000), 'too_large'],
  'a part that is smaller than it says': [workbookOf(sheet, 5_000), 'broken'],
  'a cut file': [workbookOf(sheet).subarray(0, 200), 'broken'],
  'something behind the end': [Buffer.concat([workbookOf(sheet), Buffer.from('<script>')]), 'broken'],
  'a zip that is no workbook': [zipOf([{ name: 'a.txt', bytes: Buffer.from('x') }]), 'kind'],
  'a workbook with macros': [zipOf([{ name: 'xl/workbook.xml', bytes: Buffer.from('x') }, { name: 'xl/vbaProject.bin', bytes: Buffer.from('x') }]), 'kind'],
  'very many parts': [zipOf(Array.from({ length: 201 }, (_, index) => ({ name: `p${index}`, bytes: Buffer.from('x') }))), 'broken'],
  'entities that grow': [workbookOf('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>'), 'broken'],
  'a cell far to the right': [workbookOf('<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>'), 'too_many_columns'],
  'an old workbook, or one with a password': [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old_excel'],
  'a page that calls itself a sheet': [Buffer.from('<html><table></table></html>'), 'kind'],
  'a picture': [Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'encoding'],
  'nothing': [Buffer.alloc(0), 'empty'],
}

test.each(Object.keys(attacks))('%s is refused', async (name) => {
  const [bytes, reason] = attacks[name]!
  const before = process.memoryUsage().rss
  expect(await reasonOf(bytes)).toBe(reason)
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
})

test('a part hidden where only a reader of the heads sees it is never read', async () => {
  const hidden = workbookOf(sheet.replace('<t>a</t>', '<t>hidden</t>'))
  const open = workbookOf(sheet)
  // Two workbooks in a row, the directory of the second: a streaming reader would begin with the first.
  const end = open.length - 22
  const directoryAt = open.readUInt32LE(end + 16)
  const moved = Buffer.from(open)
  moved.writeUInt32LE(directoryAt + hidden.length, end + 16)
  for (let at = directoryAt; at < end; at += 46 + moved.readUInt16LE(at + 28)) moved.writeUInt32LE(moved.readUInt32LE(at + 42) + hidden.length, at + 42)
  expect((await linesOf(Buffer.concat([hidden, moved]))).map((line) => line.cells)).toEqual([['a']])
})

const rowsAt = (...marks: readonly string[]): Buffer => workbookOf(`<worksheet><sheetData>${marks.map((mark) => `<row${mark}><c r="A${/\d+/.exec(mark)?.[0] ?? '1'}" t="inlineStr"><is><t>a</t></is></c></row>`).join('')}</sheetData></worksheet>`)

test.each([
  ['the same twice', [' r="5"', ' r="5"']], ['backwards', [' r="5"', ' r="4"']], ['beyond the last line of any program', [' r="99999999999"']], ['0', [' r="0"']], ['not at all', ['', '']],
])('lines numbered %s are refused, for nobody could be told which one is meant', async (_name, marks) => {
  expect(await reasonOf(rowsAt(...marks))).toBe('broken')
})

test('more lines than allowed are refused as soon as they come', async () => {
  const bytes = await sheetFile([['甲'], ['1'], ['2'], ['3']])
  await expect(linesOf(bytes, { maxRows: 3, maxColumns: 5 })).rejects.toMatchObject({ reason: 'too_many_rows' })
  await expect(linesOf(Buffer.from('a,b,c,d,e,f'), { maxRows: 3, maxColumns: 5 })).rejects.toMatchObject({ reason: 'too_many_columns' })
})

test('a source that fails breaks the file instead of ending it as if it were whole', async () => {
  async function* lines() {
    yield ['1']
    throw new Error('the database is gone')
  }
  const read = async () => {
    for await (const part of excelSheets.write('xlsx', { name: 'x', columns: [{ title: '甲' }] }, lines())) void part
  }
  await expect(read()).rejects.toThrow('the database is gone')
})
