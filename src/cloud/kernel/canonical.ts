import { createHash } from 'node:crypto'

/** JSON with sorted keys: the same request in another order of fields is the same request. `measure` bounded its depth. */
export const canonical = (value: unknown): string => {
  if (value instanceof Uint8Array) return `bytes:${createHash('sha256').update(value).digest('hex')}`
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, one]) => one !== undefined).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${fields.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}
