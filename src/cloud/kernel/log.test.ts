import { createLog, describeError } from './log'

const linesOf = (write: (log: ReturnType<typeof createLog>) => void): string[] => {
  const lines: string[] = []
  write(createLog('info', { write: (line: string) => void lines.push(line) }))
  return lines
}

test('a line break in a value stays inside its line', () => {
  const lines = linesOf((log) => log.info({ path: 'x\r\n{"level":30,"msg":"forged"}' }, 'call\nforged'))
  expect(lines).toHaveLength(1)
  expect(lines[0]?.trimEnd()).not.toMatch(/[\r\n]/)
})

test('what is named like a secret or a person is not written', () => {
  const text = linesOf((log) => log.info({ token: 'canary', name: 'canary', nested: { phone: 'canary', input: { a: 'canary' } } })).join('')
  expect(text).not.toContain('canary')
})

test('an error is described without the values that its message quotes', () => {
  const error = Object.assign(new Error('duplicate key (document_hash)=(11010519491231002X) of "张三" 13800138000 欧阳·娜娜 \'o-abc\''), { code: '23505', constraint: 'people_one_per_document', detail: 'Key (name)=(张三)' })
  const described = describeError(error)
  expect(JSON.stringify(described)).not.toMatch(/1101|张三|138|欧阳|o-abc/)
  expect(described).toMatchObject({ errorCode: '23505', constraint: 'people_one_per_document' })
})
