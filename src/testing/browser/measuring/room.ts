import type {} from './reading'

/** Whether everything has the room that it needs: nothing sticks out sideways, no word is cut off. Runs in the page. */
export function roomOffences(): string[] {
  const { shownIn, told, texts } = window.reading!
  const slack = 1
  const wide = document.documentElement.clientWidth
  const scrolls = (element: Element | null): boolean => element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
  const paintsMap = (element: Element) => element.closest('.leaflet-container') !== null
  const found: string[] = []

  if (document.documentElement.scrollWidth > wide + slack) found.push(`the page is ${document.documentElement.scrollWidth} px wide on a screen of ${wide}`)
  for (const element of shownIn(document, '*')) {
    if (paintsMap(element)) continue
    const box = element.getBoundingClientRect()
    const style = getComputedStyle(element)
    if (box.width > 0 && (box.right > wide + slack || box.left < -slack) && !scrolls(element.parentElement)) found.push(`${told(element)} ends at ${Math.round(box.right)} px of ${wide}`)
    const clips = /hidden|clip/
    const cut = (clips.test(style.overflowX) && element.scrollWidth > element.clientWidth + slack && style.textOverflow !== 'ellipsis') || (clips.test(style.overflowY) && element.scrollHeight > element.clientHeight + slack)
    if (cut && element.clientWidth > 0 && (element.textContent ?? '').trim() !== '') found.push(`${told(element)} is cut: ${element.scrollWidth} × ${element.scrollHeight} px of content in ${element.clientWidth} × ${element.clientHeight}`)
  }
  for (const { text, parent } of texts()) {
    if (paintsMap(parent)) continue
    const range = document.createRange()
    range.selectNodeContents(text)
    const words = range.getBoundingClientRect()
    const box = parent.getBoundingClientRect()
    if (getComputedStyle(parent).display !== 'inline' && (words.right > box.right + slack || words.left < box.left - slack)) found.push(`the words of ${told(parent)} stick out by ${Math.round(Math.max(words.right - box.right, box.left - words.left))} px`)
  }
  // Words in a field are drawn by the browser: their width is asked of a canvas with the same letters.
  const pen = document.createElement('canvas').getContext('2d')!
  for (const field of shownIn(document, 'input, select') as (HTMLInputElement | HTMLSelectElement)[]) {
    const style = getComputedStyle(field)
    pen.font = style.font
    const words = field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.text ?? '') : field.placeholder
    const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
    if (pen.measureText(words).width > room + slack) found.push(`${told(field)}: 「${words}」 is cut`)
  }
  return [...new Set(found)]
}
