import { View } from '@tarojs/components'
import { encode } from 'uqr'
import { copy } from './copy'
import { spoken } from './spoken'

/** Dark runs of each line as one path: some hundred short strokes instead of a thousand elements. */
export const qrPath = (dark: readonly (readonly boolean[])[]): string =>
  dark.flatMap((line, y) => {
    const strokes: string[] = []
    for (let x = 0; x < line.length; x += 1) {
      if (!line[x]) continue
      let end = x
      while (line[end + 1]) end += 1
      strokes.push(`M${x} ${y}h${end - x + 1}v1H${x}z`)
      x = end
    }
    return strokes
  }).join('')

/** A QR of `text`, dark on white in every theme, because scanners want it so. `size` in px at 375, quiet zone included. */
export function QrImage({ text, size = 200 }: { text: string; size?: number }) {
  const { data, size: side } = encode(text, { ecc: 'M', border: 2 })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${qrPath(data)}"/></svg>`
  const picture = `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
  return <View style={{ width: `${size}px`, height: `${size}px`, backgroundImage: picture, backgroundSize: '100% 100%' }} {...spoken({ role: 'img', label: copy.qr })} />
}
