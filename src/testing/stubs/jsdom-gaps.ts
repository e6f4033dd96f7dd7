import { webcrypto } from 'node:crypto'
import { TextDecoder, TextEncoder } from 'node:util'

/** What every browser of ours has and jsdom lacks. */
Object.assign(globalThis, { TextEncoder, TextDecoder })
Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true })
if (!('structuredClone' in globalThis)) Object.assign(globalThis, { structuredClone: (value: unknown) => JSON.parse(JSON.stringify(value)) })
Element.prototype.scrollIntoView ??= () => undefined
// async-validator prints every failed rule unless told not to
Object.assign(globalThis, { ASYNC_VALIDATOR_NO_WARNING: 1 })
