const fresh = (): void => {
  jest.isolateModules(() => void jest.requireActual('./old-phones'))
}

test('a phone without flatMap, flat and fromEntries gets them, and one with them keeps its own', () => {
  const own = Array.prototype.flatMap
  const kept = { flat: Array.prototype.flat, flatMap: own, fromEntries: Object.fromEntries }
  fresh()
  expect(Array.prototype.flatMap).toBe(own)
  const holders = { flat: Array.prototype, flatMap: Array.prototype, fromEntries: Object } as unknown as Record<string, Record<string, unknown>>
  for (const name of Object.keys(kept)) delete holders[name]![name]
  try {
    fresh()
    const lent = [[1, 2], [3]]
    expect(lent.flatMap((some) => some.map((n) => n * 2))).toEqual([2, 4, 6])
    expect(lent.flat()).toEqual([1, 2, 3])
    expect(Object.fromEntries([['a', 1]])).toEqual({ a: 1 })
  } finally {
    for (const [name, value] of Object.entries(kept)) Object.defineProperty(holders[name], name, { value, writable: true, configurable: true })
  }
})
