import type { Exparser, ExparserNode, Rendered } from './packages'

/**
 * How a node is named: `#id`, `.class` (also the local name of a css module), `<tag>`, its exact text, or a pattern.
 * By text the innermost node comes first.
 */
export type Query = string | RegExp

interface Found { node: ExparserNode; parent: Found | undefined }

/** The composed tree of one page, across the borders of components. */
export class Tree {
  constructor(private readonly exparser: Exparser, private readonly page: Rendered) {}

  all(): Found[] {
    const out: Found[] = []
    const walk = (node: ExparserNode, parent: Found | undefined): void => {
      if (!(node instanceof this.exparser.Element)) return
      const found = { node, parent }
      out.push(found)
      const { shadowRoot } = node
      if (node instanceof this.exparser.Component && shadowRoot instanceof this.exparser.Element) for (const child of shadowRoot.childNodes) walk(child, found)
      for (const child of node.childNodes) walk(child, found)
    }
    for (const child of this.page._exparserNode.shadowRoot.childNodes) walk(child, undefined)
    return out.filter(({ node }) => node.$$ && !node.__virtual)
  }

  find(query: Query): Found[] {
    const nodes = this.all()
    if (query instanceof RegExp) return nodes.filter((found) => query.test(text(found.node))).reverse()
    const name = query.slice(1)
    if (query.startsWith('#')) return nodes.filter(({ node }) => node.__id === name || node.id === name)
    if (query.startsWith('.')) return nodes.filter(({ node }) => classes(node).some((one) => one === name || (one.startsWith(`${name}_`) && one.length === name.length + 6)))
    if (query.startsWith('<')) return nodes.filter(({ node }) => tag(node) === query.slice(1, -1))
    return nodes.filter(({ node }) => text(node).trim() === query).reverse()
  }

  property(node: ExparserNode, name: string): unknown {
    return this.exparser.Element.getMethodCaller(node)?.data?.[name]
  }

  closest(found: Found, wanted: string): Found | undefined {
    let here: Found | undefined = found
    while (here && tag(here.node) !== wanted) here = here.parent
    return here
  }

  within(ancestor: Found): Found[] {
    return this.all().filter((found) => {
      let here: Found | undefined = found
      while (here && here.node !== ancestor.node) here = here.parent
      return here !== undefined
    })
  }

  fire(node: ExparserNode, type: string, detail: object, more: object = {}): void {
    const event = this.exparser.Event.create(type, detail, { bubbles: true, capturePhase: true, composed: true, extraFields: { touches: [], changedTouches: [], ...more } })
    this.exparser.Event.dispatchEvent(node, event)
  }
}

export const text = (node: ExparserNode): string => node.$$?.textContent ?? ''
export const tag = (node: ExparserNode): string => (node.$$?.tagName ?? '').toLowerCase().replace(/^wx-/, '')
const classes = (node: ExparserNode): string[] => String(node.$$?.className ?? node.class ?? '').split(/\s+/).map((one) => one.split('--').pop() ?? '')
