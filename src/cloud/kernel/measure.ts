import type { ErrorCode } from '@/contract/errors'

/** Far above the largest form (30 fields, 10 consents), far below what costs memory. */
const most = { depth: 12, nodes: 2_000, characters: 100_000 } as const

/** A file of `upload.receive`; JSON never yields one. */
const mostFileBytes = 5_000_000

/**
 * Looks at the shape before any schema does, without recursion: JSON nested a million deep or a list of 100,000
 * must cost nothing. null = it may go on. NUL is refused here since PostgreSQL can't store it.
 */
export const measure = (input: unknown): ErrorCode | null => {
  const open: { value: unknown; depth: number }[] = [{ value: input, depth: 0 }]
  let nodes = 0
  let characters = 0
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next
    nodes += 1
    if (nodes > most.nodes) return 'request.too_large'
    if (typeof value === 'string') {
      characters += value.length
      if (characters > most.characters) return 'request.too_large'
      if (value.includes('\u0000')) return 'request.malformed'
    } else if (value instanceof Uint8Array) {
      if (value.byteLength > mostFileBytes) return 'request.too_large'
    } else if (Array.isArray(value)) {
      if (depth >= most.depth) return 'request.malformed'
      if (value.length > most.nodes) return 'request.too_large'
      for (const one of value) open.push({ value: one, depth: depth + 1 })
    } else if (typeof value === 'object' && value !== null) {
      if (depth >= most.depth) return 'request.malformed'
      for (const key in value) {
        characters += key.length
        if (open.length > most.nodes || characters > most.characters) return 'request.too_large'
        open.push({ value: (value as Record<string, unknown>)[key], depth: depth + 1 })
      }
    }
  }
  return null
}
