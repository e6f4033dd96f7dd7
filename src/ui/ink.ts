/** What a pad needs of a 2d context: the same few calls in WeChat and in a browser. */
export type Brush = Pick<CanvasRenderingContext2D, 'beginPath' | 'moveTo' | 'lineTo' | 'stroke' | 'fillRect' | 'scale'> & {
  lineWidth: number
  lineCap: CanvasLineCap
  lineJoin: CanvasLineJoin
  strokeStyle: CanvasRenderingContext2D['strokeStyle']
  fillStyle: CanvasRenderingContext2D['fillStyle']
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** Length of ink in px under which nobody has written a name: a dot or a slip of the finger. */
export const LEAST_INK = 60

/**
 * Ink of one signature: black on white whatever the theme, because it is kept as a picture and printed.
 * `density` is the device's pixels per px.
 */
export class Ink {
  /** Drawn so far, px. */
  length = 0
  private last: Point | null = null

  constructor(private readonly brush: Brush, private readonly width: number, private readonly height: number, density: number) {
    brush.scale(density, density)
    this.clear()
  }

  clear(): void {
    this.length = 0
    this.last = null
    Object.assign(this.brush, { fillStyle: '#fff', strokeStyle: '#111', lineWidth: 3, lineCap: 'round', lineJoin: 'round' })
    this.brush.fillRect(0, 0, this.width, this.height)
  }

  down(point: Point): void {
    this.last = point
  }

  move(point: Point): void {
    if (this.last === null) return
    this.brush.beginPath()
    this.brush.moveTo(this.last.x, this.last.y)
    this.brush.lineTo(point.x, point.y)
    this.brush.stroke()
    this.length += Math.hypot(point.x - this.last.x, point.y - this.last.y)
    this.last = point
  }

  up(): void {
    this.last = null
  }
}
