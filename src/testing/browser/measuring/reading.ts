/** What the measurements share. It runs in the page: nothing of this file may be used from outside of the functions. */
export interface Reading {
  /** Drawn, whether or not it is scrolled out of sight. Pages below the one in front are not. */
  readonly shown: (element: Element) => boolean
  readonly shownIn: (root: ParentNode, query: string) => HTMLElement[]
  /** How a person who mends it finds it again. */
  readonly told: (element: Element) => string
  /** Each piece of text with the element that it stands in. */
  readonly texts: () => { readonly text: Text; readonly parent: HTMLElement }[]
}

declare global {
  interface Window { reading?: Reading }
}

export function readPage(): void {
  const shown = (element: Element): boolean => element.checkVisibility({ opacityProperty: true, visibilityProperty: true, checkOpacity: true, checkVisibilityCSS: true })
  const shownIn = (root: ParentNode, query: string) => [...root.querySelectorAll<HTMLElement>(query)].filter(shown)
  const told = (element: Element): string => {
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 16)
    const name = element.id === '' ? [...element.classList].filter((one) => !/^hydrated$|^taro/.test(one)).map((one) => `.${one}`).join('') : `#${element.id}`
    return `${element.tagName.toLowerCase().replace(/^taro-(.*)-core$/, '$1')}${name}「${words}」`
  }
  const texts = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: { text: Text; parent: HTMLElement }[] = []
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement
      if (parent === null || (node.textContent ?? '').trim() === '' || /^(SCRIPT|STYLE|OPTION|NOSCRIPT)$/.test(parent.tagName) || !shown(parent)) continue
      found.push({ text: node as Text, parent })
    }
    return found
  }
  window.reading = { shown, shownIn, told, texts }
}
