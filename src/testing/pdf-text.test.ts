import { notoSansSc } from '@/cloud/adapters/paper/noto'
import { printPaper } from '@/cloud/adapters/paper/print'
import { pdfText } from './pdf-text'

it('reads a printed document as it was written, and nothing that is no PDF', () => {
  const paper = { title: '我的信息', note: '导出', pageOf: () => '第 1 页', parts: [{ title: '你是谁', lines: [['姓名', '欧阳㛃·丽'], ['号码', '44039919960418017X']] as const, none: '没有' }] }
  const text = pdfText(printPaper(paper, notoSansSc()!))
  for (const line of ['我的信息', '姓名', '欧阳㛃·丽', '44039919960418017X', '第 1 页']) expect(text.split('\n')).toContain(line)
  expect(() => pdfText(Buffer.from('<html>'))).toThrow('no PDF')
})
