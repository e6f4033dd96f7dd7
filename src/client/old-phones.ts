/**
 * What iOS 12 and Chrome 67 lack of the language and our code uses. The build translates syntax, not the library.
 * Imported first of all by app.ts.
 */
const lend = (holder: object, name: string, value: unknown): void => {
  if (!(name in holder)) Object.defineProperty(holder, name, { value, writable: true, configurable: true })
}

lend(Object, 'fromEntries', (entries: Iterable<readonly [string, unknown]>) => {
  const made: Record<string, unknown> = {}
  for (const [key, value] of Array.from(entries)) made[key] = value
  return made
})

lend(Array.prototype, 'flat', function flat(this: unknown[]) {
  return ([] as unknown[]).concat(...(this as never[]))
})

lend(Array.prototype, 'flatMap', function flatMap(this: unknown[], to: (value: unknown, index: number, all: unknown[]) => unknown) {
  return ([] as unknown[]).concat(...(this.map(to) as never[]))
})

export {}
