import { useEffect, useRef, type PointerEvent } from 'react'
import { copy } from './copy'
import { Ink } from './ink'
import type { PadProps } from './signature-pad'
import { spoken } from './spoken'
import s from './signature-field.module.scss'

export type { Pad } from './signature-pad'

/** A plain canvas: finger, pen and mouse alike. Taro's H5 canvas sets its own size again at every render and wipes what was drawn. */
export function SignaturePad({ id, pad, onStroke }: PadProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const ink = useRef<Ink | null>(null)
  useEffect(() => {
    const node = canvas.current
    const brush = node?.getContext('2d')
    if (!node || !brush) return
    const { width, height } = node.getBoundingClientRect()
    const density = Math.min(window.devicePixelRatio || 1, 2)
    node.width = width * density
    node.height = height * density
    const drawn = new Ink(brush, width, height, density)
    ink.current = drawn
    pad.current = { length: () => drawn.length, clear: () => drawn.clear(), picture: async () => node.toDataURL('image/png') }
    return () => {
      pad.current = null
    }
  }, [pad])
  const at = (event: PointerEvent<HTMLCanvasElement>) => {
    const corner = event.currentTarget.getBoundingClientRect()
    return { x: event.clientX - corner.left, y: event.clientY - corner.top }
  }
  const down = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    ink.current?.down(at(event))
  }
  const up = () => {
    ink.current?.up()
    onStroke()
  }
  return (
    <canvas
      id={id}
      ref={canvas}
      className={s.canvas}
      onPointerDown={down}
      onPointerMove={(event) => ink.current?.move(at(event))}
      onPointerUp={up}
      onPointerCancel={up}
      {...spoken({ role: 'img', label: copy.signature.here })}
    />
  )
}
