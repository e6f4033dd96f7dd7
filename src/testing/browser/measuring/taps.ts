import type {} from './reading'

/**
 * What can be tapped: large enough for a thumb, with a name and a role for a screen reader, and within reach of a keyboard.
 * Runs in the page.
 * @param least px that both sides must have
 */
export function tapOffences(least: number): string[] {
  const { shown, shownIn, told } = window.reading!
  const roles = ['button', 'link', 'radio', 'checkbox', 'switch', 'tab', 'textbox', 'searchbox', 'combobox', 'slider', 'option', 'menuitem']
  const controls = 'a[href], button, input:not([type=hidden]):not([type=file]), select, textarea'
  const known = [controls, ...roles.map((role) => `[role=${role}]`), '[tabindex="0"]'].join(', ')

  /** Taro keeps the handlers of its own elements on them, React those of plain ones. */
  const takesTaps = (element: Element): boolean => {
    const own = (element as { __events?: Record<string, unknown> }).__events
    if (own?.click !== undefined || own?.tap !== undefined) return true
    const react = Object.entries(element).find(([key]) => key.startsWith('__reactProps'))?.[1] as { onClick?: unknown } | undefined
    return typeof react?.onClick === 'function' && !element.tagName.includes('-')
  }
  const hidden = (element: Element) => element.closest('[aria-hidden=true]') !== null
  const wordsOf = (element: Element): string => [...element.childNodes].map((node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
    if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true' || !shown(node)) return ''
    return node.getAttribute('aria-label') ?? node.getAttribute('alt') ?? wordsOf(node)
  }).join(' ').trim()
  const nameOf = (element: Element): string => {
    const named = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim()
    const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent ?? '').join(' ').trim()
    return (element.getAttribute('aria-label') ?? '').trim() || named || labels || (element.matches('input, select, textarea') ? '' : wordsOf(element))
  }
  const roleOf = (element: Element): string | null => element.getAttribute('role') ?? (element.matches(controls) ? element.tagName : null)
  /** A label around it, or the row that hands its tap on, takes the tap too. */
  const boxOf = (element: Element): DOMRect => (element.closest('label') ?? element).getBoundingClientRect()

  const skipped = shownIn(document, '[aria-label]:not([role])').filter((element) => /^DIV$|-/.test(element.tagName)).map((element) => `${told(element)} has a name and no role: a reader passes over it`)
  const empty = shownIn(document, '[role=list]').filter((element) => element.querySelector('[role=listitem]') === null).map((element) => `${told(element)} is a list without lines`)
  const all = shownIn(document, '*').filter((element) => element.matches(known) || takesTaps(element))
  const alone = all.filter((element) => !hidden(element) && /^(button|link|BUTTON|A)$/.test(roleOf(element) ?? ''))
  const same = alone.filter((element) => alone.some((other) => other !== element && nameOf(other) === nameOf(element))).map((element) => `${told(element)} is called as another`)
  return [...skipped, ...empty, ...new Set(same), ...all.flatMap((element) => {
    // What a pointer may use besides, the shade behind a sheet say, but nobody needs.
    if (hidden(element)) return element.tabIndex >= 0 ? [`${told(element)} is hidden from a reader and can be reached by the keyboard`] : []
    const found: string[] = []
    const { width, height } = boxOf(element)
    if (Math.min(width, height) < least - 0.5) found.push(`${Math.round(width)} × ${Math.round(height)} px instead of ${least}`)
    if (nameOf(element) === '') found.push('no name')
    const role = roleOf(element)
    if (role === null) found.push('no role')
    const off = element.getAttribute('aria-disabled') === 'true' || element.matches(':disabled')
    if (!off && element.tabIndex < 0) found.push('out of reach of a keyboard')
    return found.length === 0 ? [] : [`${told(element)}: ${found.join(', ')}`]
  })]
}
