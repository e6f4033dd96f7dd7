import path from 'node:path'
import type { Instance, Rendered } from './packages'
import { reply, WxFailure, type WxOptions } from './reply'

export type PageInstance = Instance & { route: string; rendered: Rendered }
type ToUrl = WxOptions & { url: string }

/** WeChat does not decode the values of a query; the page has to. */
export function parseUrl(url: string, from: string): { route: string; query: Record<string, string> } {
  const [place = '', search = ''] = url.split('?')
  const route = place.startsWith('/') ? place.slice(1) : path.posix.join(path.posix.dirname(from), place)
  const query = Object.fromEntries(search.split('&').filter(Boolean).map((pair) => {
    const [name = '', ...value] = pair.split('=')
    return [name, value.join('=')]
  }))
  return { route, query }
}

/** A method of the page's own code, when it has it: onShow, onHide, onReachBottom … */
export function callPage(page: PageInstance, method: string, detail?: unknown): unknown {
  const found = page[method]
  return typeof found === 'function' ? (found as (this: Instance, detail?: unknown) => unknown).call(page, detail) : undefined
}

/** WeChat's page stack: at most ten, tab pages stay alive, and what it refuses is refused here. */
export class Navigation {
  private readonly stack: PageInstance[] = []
  private readonly tabPages = new Map<string, PageInstance>()
  readonly visited = new Set<string>()

  constructor(private readonly tabs: readonly string[], private readonly render: (route: string) => Rendered | undefined) {}

  pages = (): PageInstance[] => [...this.stack]

  get top(): PageInstance {
    const page = this.stack.at(-1)
    if (!page) throw new Error('the app has not been launched')
    return page
  }

  open(route: string, query: Record<string, string>): void {
    const rendered = this.render(route)
    if (!rendered) throw new WxFailure(`page "${route}" is not found`)
    const parent = document.createElement('section')
    document.body.appendChild(parent)
    rendered.attach(parent)
    const page = Object.defineProperties(rendered.instance, {
      rendered: { value: rendered }, route: { value: route }, __route__: { value: route }, options: { value: query },
    }) as PageInstance
    this.stack.push(page)
    this.visited.add(route)
    if (this.tabs.includes(route)) this.tabPages.set(route, page)
    callPage(page, 'onLoad', query)
    callPage(page, 'onShow')
    callPage(page, 'onReady')
  }

  close(count: number): void {
    for (const page of this.stack.splice(this.stack.length - count).reverse()) {
      callPage(page, 'onUnload')
      const parent = page.rendered.dom.parentElement
      page.rendered.detach()
      parent?.remove()
      this.tabPages.delete(page.route)
    }
  }

  /** All `wx` interfaces that move between pages. */
  api() {
    return {
      navigateTo: (options: ToUrl) => reply('navigateTo', options, () => this.navigateTo(options.url)),
      redirectTo: (options: ToUrl) => reply('redirectTo', options, () => this.redirectTo(options.url)),
      reLaunch: (options: ToUrl) => reply('reLaunch', options, () => this.reLaunch(options.url)),
      switchTab: (options: ToUrl) => reply('switchTab', options, () => this.switchTab(options.url)),
      navigateBack: (options: WxOptions & { delta?: number } = {}) => reply('navigateBack', options, () => this.back(options.delta ?? 1)),
    }
  }

  private navigateTo(url: string): void {
    const { route, query } = parseUrl(url, this.top.route)
    if (this.tabs.includes(route)) throw new WxFailure('can not navigateTo a tabbar page')
    if (this.stack.length >= 10) throw new WxFailure('webview count limit exceed')
    callPage(this.top, 'onHide')
    this.open(route, query)
  }

  private redirectTo(url: string): void {
    const { route, query } = parseUrl(url, this.top.route)
    if (this.tabs.includes(route)) throw new WxFailure('can not redirectTo a tabbar page')
    this.close(1)
    this.open(route, query)
  }

  private reLaunch(url: string): void {
    const { route, query } = parseUrl(url, this.top.route)
    this.close(this.stack.length)
    for (const page of this.tabPages.values()) this.stack.push(page)
    this.close(this.stack.length)
    this.open(route, query)
  }

  switchTab(url: string): void {
    const { route } = parseUrl(url, this.top.route)
    if (!this.tabs.includes(route)) throw new WxFailure('can not switch to no-tabBar page')
    const below = this.stack.length - (this.tabs.includes(this.stack[0]?.route ?? '') ? 1 : 0)
    this.close(below)
    const left = this.stack.pop()
    if (left?.route === route) { this.stack.push(left); return }
    if (left) { callPage(left, 'onHide'); this.hide(left, true) }
    const kept = this.tabPages.get(route)
    if (!kept) { this.open(route, {}); return }
    this.stack.push(kept)
    this.hide(kept, false)
    callPage(kept, 'onShow')
  }

  private back(delta: number): void {
    if (this.stack.length < 2) throw new WxFailure('cannot navigate back at first page.')
    this.close(Math.min(delta, this.stack.length - 1))
    callPage(this.top, 'onShow')
  }

  private hide(page: PageInstance, hidden: boolean): void {
    const parent = page.rendered.dom.parentElement
    if (parent) parent.style.display = hidden ? 'none' : ''
  }
}
