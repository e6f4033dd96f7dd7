import type { SignatureCanvas } from './canvas'

type Callback = (found: unknown) => void
interface Fields { node?: boolean; size?: boolean; rect?: boolean }

// No layout engine stands behind the runtime: every rectangle is as wide as the phone and has no height.
const rectangle = { id: '', dataset: {}, left: 0, top: 0, right: 375, bottom: 0, width: 375, height: 150, scrollTop: 0, scrollLeft: 0 }

/** `wx.createSelectorQuery`; `canvasAt` gives the drawing surface of a `<canvas type="2d">` on the page in front. */
export function selectorQuery(canvasAt: (selector: string) => SignatureCanvas | undefined) {
  const found: unknown[] = []
  const callbacks: (Callback | undefined)[] = []
  let selector = ''
  let many = false
  const pick = (all: boolean) => (given = '') => { many = all; selector = given; return query }
  const add = (what: unknown, callback?: Callback) => { found.push(many ? [what] : what); callbacks.push(callback); return query }
  const node = () => ({ node: canvasAt(selector) ?? null })
  const query = {
    in: () => query,
    select: pick(false),
    selectAll: pick(true),
    selectViewport: pick(false),
    boundingClientRect: (callback?: Callback) => add(rectangle, callback),
    scrollOffset: (callback?: Callback) => add(rectangle, callback),
    context: (callback?: Callback) => add({}, callback),
    node: (callback?: Callback) => add(node(), callback),
    fields: (fields: Fields, callback?: Callback) => add({ ...rectangle, ...(fields.node ? node() : {}) }, callback),
    exec: (callback?: (all: unknown[]) => void) => {
      queueMicrotask(() => {
        callbacks.forEach((one, index) => one?.(found[index]))
        callback?.(found)
      })
      return query
    },
  }
  return query
}
