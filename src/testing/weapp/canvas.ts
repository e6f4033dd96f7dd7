import { greyPng } from '@/cloud/db/demo/grey-png'

interface Point { x: number; y: number }

/**
 * A canvas of type 2d that keeps its strokes: enough for a hand-written signature.
 * Curves are drawn as straight lines to their ends; fills, texts and pictures are accepted and not drawn.
 */
export class SignatureCanvas {
  width = 300
  height = 150
  private lines: [Point, Point][] = []
  private at: Point = { x: 0, y: 0 }
  private scale: Point = { x: 1, y: 1 }
  private readonly context = this.makeContext()

  getContext(): object { return this.context }
  requestAnimationFrame(callback: (time: number) => void) { return setTimeout(() => callback(0), 0) }
  cancelAnimationFrame(handle: NodeJS.Timeout) { clearTimeout(handle) }
  createImage() { return {} }
  toDataURL() { return `data:image/png;base64,${this.png().toString('base64')}` }

  png(): Buffer {
    const width = Math.max(1, Math.round(this.width)), height = Math.max(1, Math.round(this.height))
    const pixels = new Uint8Array(width * height).fill(255)
    for (const [from, to] of this.lines) {
      const steps = Math.max(1, Math.ceil(Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y))))
      for (let step = 0; step <= steps; step++) {
        const x = Math.round(from.x + ((to.x - from.x) * step) / steps), y = Math.round(from.y + ((to.y - from.y) * step) / steps)
        if (x >= 0 && x < width && y >= 0 && y < height) pixels[y * width + x] = 0
      }
    }
    return greyPng(width, height, pixels)
  }

  private makeContext(): object {
    const here = (x: number, y: number) => ({ x: x * this.scale.x, y: y * this.scale.y })
    const lineTo = (x: number, y: number) => { const to = here(x, y); this.lines.push([this.at, to]); this.at = to }
    const drawn: Record<string, unknown> = {
      canvas: this,
      moveTo: (x: number, y: number) => { this.at = here(x, y) },
      lineTo,
      quadraticCurveTo: (_cx: number, _cy: number, x: number, y: number) => lineTo(x, y),
      bezierCurveTo: (_ax: number, _ay: number, _bx: number, _by: number, x: number, y: number) => lineTo(x, y),
      clearRect: () => { this.lines = [] },
      scale: (x: number, y: number) => { this.scale = { x: this.scale.x * x, y: this.scale.y * y } },
      setTransform: (x: number, _b: number, _c: number, y: number) => { this.scale = { x, y } },
      measureText: (text: string) => ({ width: text.length * 10 }),
    }
    return new Proxy(drawn, { get: (target, name) => (name in target ? target[String(name)] : () => undefined), set: (target, name, value) => Reflect.set(target, name, value) })
  }
}
