import { distanceWords } from './copy'

/** How well the question point is known: `about` is a fuzzy location or the middle of a street (WX-4). */
export type Sharpness = 'exact' | 'about'

/**
 * 「320 米」 · 「1.1 公里」 · 「23 公里」; from a vague point only 「约 2 公里」, never metres: a figure must not say more
 * than is known.
 */
export const formatDistance = (metres: number, sharpness: Sharpness = 'exact'): string => {
  if (sharpness === 'about') return distanceWords.about(Math.max(1, Math.round(metres / 1000)))
  const tens = Math.max(10, Math.round(metres / 10) * 10)
  if (tens < 1000) return distanceWords.metres(tens)
  return metres < 9950 ? distanceWords.kilometres((metres / 1000).toFixed(1)) : distanceWords.kilometres(String(Math.round(metres / 1000)))
}
