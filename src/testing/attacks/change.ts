export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

export const copyOf = <T>(value: T): T => structuredClone(value)

export type Step = string | number

/** Where text stands in an input: `['answer', 'name']`. */
export const textPlaces = (value: unknown, at: readonly Step[] = []): Step[][] => {
  if (typeof value === 'string') return [[...at]]
  if (Array.isArray(value)) return value.flatMap((one, index) => textPlaces(one, [...at, index]))
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, one]) => textPlaces(one, [...at, key]))
  return []
}

/** Where objects stand, the input itself among them: fields can be smuggled into each. */
export const objectPlaces = (value: unknown, at: readonly Step[] = []): Step[][] => {
  if (Array.isArray(value)) return value.flatMap((one, index) => objectPlaces(one, [...at, index]))
  if (typeof value !== 'object' || value === null) return []
  return [[...at], ...Object.entries(value).flatMap(([key, one]) => objectPlaces(one, [...at, key]))]
}

export const valueAt = (value: unknown, place: readonly Step[]): unknown =>
  place.reduce<unknown>((inside, step) => (inside as Record<Step, unknown>)[step], value)

/** A copy of the input with another value at that place; `undefined` takes the field away. */
export const withValue = (input: unknown, place: readonly Step[], value: unknown): unknown => {
  if (place.length === 0) return value
  const copy = copyOf(input)
  const parent = valueAt(copy, place.slice(0, -1)) as Record<Step, unknown>
  const last = place.at(-1)!
  if (value === undefined) delete parent[last]
  else parent[last] = value
  return copy
}

export const withFields = (input: unknown, place: readonly Step[], fields: Readonly<Record<string, unknown>>): unknown =>
  withValue(input, place, { ...(valueAt(input, place) as object), ...fields })
