import type {} from './reading'

/** Text that stands out from what is behind it by less than `least` (WCAG 2: 1 … 21). On pictures nothing is judged. Runs in the page. */
export function contrastOffences(least: number): string[] {
  const { told, texts } = window.reading!
  type Colour = readonly [red: number, green: number, blue: number, alpha: number]
  const colourOf = (written: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (written.match(/[\d.]+/g) ?? []).map(Number)
    return [red, green, blue, alpha]
  }
  const over = (front: Colour, back: Colour): Colour => [0, 1, 2].map((at) => front[at]! * front[3] + back[at]! * (1 - front[3])).concat(1) as unknown as Colour
  const light = (colour: Colour): number => {
    const [red, green, blue] = [0, 1, 2].map((at) => {
      const part = colour[at]! / 255
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
  }
  const ratio = (one: Colour, other: Colour): number => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b)
    return (high! + 0.05) / (low! + 0.05)
  }
  /** Every colour that may be behind it: of a gradient each end. Nothing on a picture. */
  const behind = (element: Element | null): readonly Colour[] => {
    if (element === null) return [[255, 255, 255, 1]]
    const { backgroundColor, backgroundImage } = getComputedStyle(element)
    if (backgroundImage.includes('url(')) return []
    if (backgroundImage !== 'none') return (backgroundImage.match(/rgba?\([^)]*\)/g) ?? []).map(colourOf)
    const own = colourOf(backgroundColor)
    return own[3] === 1 ? [own] : behind(element.parentElement).map((back) => over(own, back))
  }
  const found = texts().flatMap(({ parent }) => {
    const own = colourOf(getComputedStyle(parent).color)
    const worst = Math.min(...behind(parent).map((back) => ratio(over(own, back), back)))
    return worst < least - 0.005 ? [`${told(parent)} has a contrast of ${worst.toFixed(2)}`] : []
  })
  return [...new Set(found)]
}
