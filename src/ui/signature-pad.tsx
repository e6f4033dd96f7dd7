import { useEffect, useRef, type MutableRefObject } from 'react'
import { Canvas } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { copy } from './copy'
import { Ink, type Brush } from './ink'
import { spoken } from './spoken'
import s from './signature-field.module.scss'

/** What the frame may ask of a pad. */
export interface Pad {
  readonly length: () => number
  readonly clear: () => void
  /** A PNG: a file of this phone (WeChat) or a data URL (H5). */
  readonly picture: () => Promise<string>
}

export interface PadProps {
  id: string
  pad: MutableRefObject<Pad | null>
  /** Called when a stroke ends. */
  onStroke: () => void
}

interface Found { readonly node: Taro.Canvas & HTMLCanvasElement; readonly width: number; readonly height: number }
interface Touch { readonly touches: readonly { readonly x: number; readonly y: number }[] }

/** WeChat's canvas of type 2d; its touches count from its own corner. */
export function SignaturePad({ id, pad, onStroke }: PadProps) {
  const ink = useRef<Ink | null>(null)
  useEffect(() => {
    const begin = (found: Found | null | undefined) => {
      if (!found?.node) return
      const density = Taro.getWindowInfo().pixelRatio
      found.node.width = found.width * density
      found.node.height = found.height * density
      const drawn = new Ink(found.node.getContext('2d') as unknown as Brush, found.width, found.height, density)
      ink.current = drawn
      pad.current = {
        length: () => drawn.length,
        clear: () => drawn.clear(),
        picture: async () => (await Taro.canvasToTempFilePath({ canvas: found.node, fileType: 'png', destWidth: found.width * 2, destHeight: found.height * 2 })).tempFilePath,
      }
    }
    // The node exists only after WeChat has drawn it.
    Taro.nextTick(() => Taro.createSelectorQuery().select(`#${id}`).fields({ node: true, size: true }).exec((all: (Found | null)[]) => begin(all[0])))
    return () => {
      pad.current = null
    }
  }, [id, pad])
  const at = (event: unknown) => (event as Touch).touches[0]
  const down = (event: unknown) => {
    const point = at(event)
    if (point !== undefined) ink.current?.down(point)
  }
  const move = (event: unknown) => {
    const point = at(event)
    if (point !== undefined) ink.current?.move(point)
  }
  const up = () => {
    ink.current?.up()
    onStroke()
  }
  return (
    <Canvas
      id={id}
      type='2d'
      className={s.canvas}
      // Writing must not move the page.
      disableScroll
      onTouchStart={down}
      onTouchMove={move}
      onTouchEnd={up}
      onTouchCancel={up}
      {...spoken({ role: 'img', label: copy.signature.here })}
    />
  )
}
