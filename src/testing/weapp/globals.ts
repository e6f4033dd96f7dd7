import { JSDOM } from 'jsdom'
import type { Definition } from './packages'

const fromWindow = ['document', 'Element', 'Node', 'Event', 'CustomEvent', 'MutationObserver', 'HTMLElement', 'CSSStyleSheet']

/** The view layer's document and the logic layer's `Page`, as globals of the process; the answer takes them away again. */
export function openGlobals(): () => void {
  const { window } = new JSDOM('<!doctype html><html><head></head><body></body></html>', { url: 'http://localhost/', pretendToBeVisual: true })
  const given: Record<string, unknown> = {
    window,
    ...Object.fromEntries(fromWindow.map((name) => [name, Reflect.get(window, name) as unknown])),
    // A page is a component whose functions are its methods.
    Page: (page: Record<string, unknown> & { data?: object }) => {
      const methods = Object.fromEntries(Object.entries(page).filter(([, value]) => typeof value === 'function'))
      const register = Reflect.get(globalThis, 'Component') as (definition: Definition) => void
      register({ data: JSON.parse(JSON.stringify(page.data ?? {})) as unknown, methods })
    },
  }
  const before = Object.fromEntries(Object.keys(given).map((name) => [name, Reflect.get(globalThis, name) as unknown]))
  Object.assign(globalThis, given)
  return () => {
    // Compiled templates are remembered by number here: the next app would get those of this one.
    const compiled = Reflect.get(globalThis, '__WXML_GLOBAL__') as object | undefined
    for (const name of Object.keys(compiled ?? {})) if (compiled && /^(ops|modules|defines)/.test(name)) Reflect.deleteProperty(compiled, name)
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) Reflect.deleteProperty(globalThis, name)
      else Reflect.set(globalThis, name, value)
    }
    window.close()
  }
}
