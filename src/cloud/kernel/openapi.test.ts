import { allEndpoints } from '@/features/contracts'
import { fileUses } from '@/features/files/contract'
import { openapi } from './openapi'

const described = openapi(allEndpoints(), '0.1.0') as { paths: Record<string, { post?: Record<string, unknown> }> }

test('every operation is described, with its roles, its key and its refusals', () => {
  for (const [path, spec] of allEndpoints()) {
    const post = described.paths[`/api/${path}`]?.post
    expect(post?.summary).toBe(spec.does)
    const text = JSON.stringify(post)
    expect(text.includes('IdempotencyKey')).toBe(spec.kind === 'write' && spec.access !== 'public')
    for (const code of spec.errors) expect(text).toContain(code)
  }
})

test('the shape of an input stands there as JSON Schema, closed to further fields', () => {
  expect(described.paths['/api/desk.take']?.post).toMatchObject({
    'x-roles': ['chair', 'officer', 'district'],
    requestBody: { content: { 'application/json': { schema: { type: 'object', required: ['caseId', 'version'], additionalProperties: false } } } },
  })
})

test('a file may be sent for whatever the contract takes, and for nothing else', () => {
  expect(described.paths['/api/files']?.post).toMatchObject({ parameters: [{ name: 'x-file-id' }, { name: 'x-file-use', schema: { enum: [...fileUses] } }] })
})
