import type { PageInstance } from './navigation'
import type { Exparser, ExparserNode } from './packages'
import { tag, text, Tree, type Query } from './query'

/** What a person and a test can do with the page in front. A node that is not there is an error that tells what is. */
export interface Driver {
  route(): string
  /** The whole text of the page. */
  text(): string
  html(): string
  has(query: Query): boolean
  count(query: Query): number
  /** Text of the first match. */
  read(query: Query): string
  /** A property of a built-in element, such as the value of an input. */
  value(query: Query, property?: string): unknown
  tap(query: Query): void
  type(query: Query, value: string): void
  /** Chooses a line of a picker, by the words of the line; the query may name anything in the picker. */
  pick(query: Query, line: string): void
  fire(query: Query, type: string, detail?: object, more?: object): void
  /** Draws one stroke on a canvas, point by point. */
  stroke(query: Query, points: readonly (readonly [number, number])[]): void
  /** Waits until the condition holds; a text or pattern waits for the page to show it. */
  wait(what: string | RegExp | (() => unknown), withinMs?: number): Promise<void>
}

export class Hand {
  private readonly typed = new WeakMap<ExparserNode, string>()

  constructor(private readonly exparser: Exparser, private readonly page: () => PageInstance) {}

  nodes(query: Query) { return this.tree().find(query) }

  driver(): Driver {
    const shown = () => this.page().rendered.dom.textContent ?? ''
    return {
      route: () => this.page().route,
      text: shown,
      html: () => this.page().rendered.dom.outerHTML,
      has: (query) => this.nodes(query).length > 0,
      count: (query) => this.nodes(query).length,
      read: (query) => text(this.one(query).node).trim(),
      value: (query, property = 'value') => {
        const { node } = this.one(query)
        return property === 'value' && this.typed.has(node) ? this.typed.get(node) : this.tree().property(node, property)
      },
      tap: (query) => this.tap(query),
      type: (query, value) => this.type(query, value),
      pick: (query, line) => this.pick(query, line),
      fire: (query, type, detail = {}, more = {}) => this.tree().fire(this.one(query).node, type, detail, more),
      stroke: (query, points) => this.stroke(query, points),
      wait: (what, withinMs = 4_000) => this.wait(what, typeof what === 'function' ? what : () => (typeof what === 'string' ? shown().includes(what) : what.test(shown())), withinMs),
    }
  }

  private tree(): Tree { return new Tree(this.exparser, this.page().rendered) }

  private one(query: Query) {
    const [found] = this.nodes(query)
    if (!found) throw new Error(`nothing is called ${String(query)} on ${this.page().route}: ${(this.page().rendered.dom.textContent ?? '').slice(0, 600)}`)
    return found
  }

  /** A tap on a submit button submits its form, as in WeChat; one on a disabled button is a mistake of the test. */
  private tap(query: Query): void {
    const tree = this.tree(), found = this.one(query), button = tree.closest(found, 'button')
    if (button && tree.property(button.node, 'disabled') === true) throw new Error(`${String(query)} is disabled`)
    tree.fire(found.node, 'tap', {})
    if (button && tree.property(button.node, 'openType') === 'agreePrivacyAuthorization') tree.fire(button.node, 'agreeprivacyauthorization', {})
    if (!button || tree.property(button.node, 'formType') !== 'submit') return
    const form = tree.closest(button, 'form')
    if (!form) return
    const fields = tree.within(form).filter(({ node }) => ['input', 'textarea'].includes(tag(node)))
    const nameOf = (node: ExparserNode) => { const name = tree.property(node, 'name'); return typeof name === 'string' ? name : '' }
    const value = Object.fromEntries(fields.map(({ node }) => [nameOf(node), this.typed.get(node) ?? tree.property(node, 'value') ?? '']))
    tree.fire(form.node, 'submit', { value })
  }

  private type(query: Query, value: string): void {
    const tree = this.tree(), found = this.one(query)
    if (!['input', 'textarea'].includes(tag(found.node))) throw new Error(`${String(query)} is no text field but <${tag(found.node)}>`)
    this.typed.set(found.node, value)
    tree.fire(found.node, 'focus', { value: '' })
    tree.fire(found.node, 'input', { value, cursor: value.length })
    tree.fire(found.node, 'blur', { value })
  }

  private pick(query: Query, line: string): void {
    const tree = this.tree(), picker = tree.closest(this.one(query), 'picker')
    if (!picker) throw new Error(`${String(query)} is in no picker`)
    const range = tree.property(picker.node, 'range'), at = Array.isArray(range) ? range.indexOf(line) : -1
    if (at < 0) throw new Error(`${line} is not in the picker ${String(query)}: ${JSON.stringify(range)}`)
    tree.fire(picker.node, 'change', { value: at })
  }

  private stroke(query: Query, points: readonly (readonly [number, number])[]): void {
    const tree = this.tree(), { node } = this.one(query)
    points.forEach(([x, y], index) => {
      const touch = { identifier: 0, x, y, clientX: x, clientY: y, pageX: x, pageY: y }
      tree.fire(node, index === 0 ? 'touchstart' : 'touchmove', {}, { touches: [touch], changedTouches: [touch] })
    })
    tree.fire(node, 'touchend', {}, { touches: [], changedTouches: [] })
  }

  private async wait(what: unknown, holds: () => unknown, withinMs: number): Promise<void> {
    for (const until = Date.now() + withinMs; ;) {
      try {
        if (holds()) return
      } catch {
        // The page may be between two states: look again.
      }
      if (Date.now() > until) throw new Error(`waited ${withinMs} ms in vain for ${String(what)} on ${this.page().route}:\n${this.page().rendered.dom.textContent}`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
}
