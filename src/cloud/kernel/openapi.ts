import { toJsonSchema } from '@valibot/to-json-schema'
import type { Endpoint } from '@/contract/endpoint'
import { errorRules, type ErrorCode } from '@/contract/errors'

type Json = Record<string, unknown>

/** Codes that the pipeline itself may give, beside those of an operation. */
const always: readonly ErrorCode[] = ['request.malformed', 'request.invalid', 'request.too_large', 'request.too_many', 'service.unavailable', 'internal.unexpected']
const ofWrites: readonly ErrorCode[] = ['request.key_missing', 'request.key_reused', 'request.in_flight']

/** Checks of code (a checksum, say) have no word in JSON Schema and are left out: the cloud decides, this describes. */
const schemaOf = (schema: Endpoint['input'], typeMode: 'input' | 'output'): Json => {
  const { $schema: _, ...json } = toJsonSchema(schema as Parameters<typeof toJsonSchema>[0], { target: 'draft-2020-12', typeMode, errorMode: 'ignore' }) as Json
  return json
}

const needsKey = (spec: Endpoint): boolean => spec.kind === 'write' && spec.access !== 'public'

const codesOf = (spec: Endpoint): ErrorCode[] => [
  ...always,
  ...(needsKey(spec) ? ofWrites : []),
  ...(spec.access === 'public' ? [] : (['session.required'] as const)),
  ...(typeof spec.access === 'string' ? [] : (['role.refused'] as const)),
  ...spec.errors,
]

const refusals = (spec: Endpoint): Json => {
  const byStatus = new Map<number, ErrorCode[]>()
  for (const code of new Set(codesOf(spec))) byStatus.set(errorRules[code].status, [...(byStatus.get(errorRules[code].status) ?? []), code])
  return Object.fromEntries(
    [...byStatus].sort(([a], [b]) => a - b).map(([status, codes]) => [
      String(status),
      { description: codes.join(', '), content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } } },
    ]),
  )
}

const operationOf = (path: string, spec: Endpoint): Json => ({
  operationId: path,
  summary: spec.does,
  tags: [path.split('.')[0]],
  ...(typeof spec.access === 'string' ? {} : { 'x-roles': spec.access }),
  ...(spec.limits ? { 'x-limits': spec.limits } : {}),
  security: spec.access === 'public' ? [{}, { bearer: [] }] : [{ bearer: [] }],
  parameters: needsKey(spec) ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : [],
  requestBody: { required: true, content: { 'application/json': { schema: schemaOf(spec.input, 'input') } } },
  responses: {
    200: {
      description: 'Done',
      content: { 'application/json': { schema: { type: 'object', required: ['ok', 'data'], properties: { ok: { const: true }, data: schemaOf(spec.output, 'output') } } } },
    },
    ...refusals(spec),
  },
})

const components: Json = {
  securitySchemes: { bearer: { type: 'http', scheme: 'bearer', description: 'Opaque session token of account.*; 30 days, revocable.' } },
  parameters: {
    IdempotencyKey: {
      name: 'idempotency-key', in: 'header', required: true, schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{8,80}$' },
      description: 'Made by the caller, the same on every retry of the same request; kept for 90 days.',
    },
  },
  schemas: {
    Refusal: {
      type: 'object',
      required: ['ok', 'error'],
      properties: {
        ok: { const: false },
        error: {
          type: 'object',
          required: ['code', 'requestId'],
          properties: {
            code: { enum: Object.keys(errorRules) },
            issues: { type: 'array', items: { type: 'object', required: ['path', 'reason'], properties: { path: { type: 'string' }, reason: { type: 'string' } } } },
            requestId: { type: 'string' },
          },
        },
      },
    },
  },
}

/** The contract of the mini-program's way says what a file may be for; a body over HTTP has the same uses. */
const usesIn = (endpoints: readonly (readonly [path: string, spec: Endpoint])[]): Json => {
  const adopt = endpoints.find(([path]) => path === 'files.adopt')?.[1]
  const { properties } = adopt === undefined ? { properties: {} } : (schemaOf(adopt.input, 'input') as { properties: Record<string, Json> })
  return properties.use ?? {}
}

const fileUpload = (use: Json): Json => ({
  operationId: 'files.upload',
  summary: 'Takes a file (a picture, or a sheet where staff bring a list) as the body, under the id made by the phone.',
  tags: ['files'],
  security: [{ bearer: [] }],
  parameters: [
    { name: 'x-file-id', in: 'header', required: true, schema: { type: 'string', format: 'uuid' } },
    { name: 'x-file-use', in: 'header', required: true, schema: use },
  ],
  requestBody: { required: true, content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } },
  responses: { 200: { description: 'Kept' }, 401: { description: 'session.required' }, 413: { description: 'request.too_large' }, 422: { description: 'file.refused' } },
})

const fileLink: Json = {
  operationId: 'files.fetch',
  summary: 'One look at one file, by the code of files.link; within 60 seconds, once.',
  tags: ['files'],
  security: [{}],
  parameters: [{ name: 'code', in: 'path', required: true, schema: { type: 'string' } }],
  responses: { 200: { description: 'The file, as an attachment' }, 404: { description: 'object.not_found' } },
}

/** OpenAPI 3.1 out of the contracts; nothing is written twice. */
export const openapi = (endpoints: readonly (readonly [path: string, spec: Endpoint])[], version: string): Json => ({
  openapi: '3.1.0',
  info: { title: '龙岗工会', version, description: 'Every operation is a POST. `retry` of an error code says what helps: later = the same request again, fix = something has to be changed, never.' },
  'x-errors': errorRules,
  paths: {
    ...Object.fromEntries(endpoints.map(([path, spec]) => [`/api/${path}`, { post: operationOf(path, spec) }])),
    '/api/files': { post: fileUpload(usesIn(endpoints)) },
    '/api/files/{code}': { get: fileLink },
  },
  components,
})
