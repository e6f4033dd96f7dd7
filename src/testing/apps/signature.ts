/** A hand-written name on a pad of some 300 × 150: long enough to count as one. */
export const strokes: readonly (readonly (readonly [number, number])[])[] = [
  [[30, 30], [60, 90], [110, 40], [160, 110]],
  [[170, 40], [200, 100], [240, 50], [280, 90]],
]
