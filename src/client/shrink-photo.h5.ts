import type { ChosenFile } from './choose-file'
import { parseDataUrl } from './file-bytes'

/** Bytes: what a place of the outbox holds, and what the cloud takes from a phone without an account. */
const mostBytes = 450_000

/** Pixels of the longer side and quality; the next when the last is still too large. */
const steps = [[1_280, 0.75], [960, 0.6], [720, 0.5]] as const

const drawn = (picture: ImageBitmap, side: number, quality: number): string => {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/jpeg', quality)
}

/** Small enough to wait on the phone and to go out on a weak network; upright, and without the place where it was taken. */
export const shrinkPhoto = async (file: ChosenFile): Promise<ChosenFile> => {
  let small = file
  try {
    const bytes = Uint8Array.from(atob(parseDataUrl(file.source).base64), (letter) => letter.charCodeAt(0))
    const picture = await createImageBitmap(new Blob([bytes]), { imageOrientation: 'from-image' })
    for (const [side, quality] of steps) {
      const source = drawn(picture, side, quality)
      small = { ...file, source, size: Math.floor((source.length * 3) / 4) }
      if (small.size <= mostBytes) break
    }
  } catch {
    // An old browser, or no picture: the cloud says so.
  }
  return small
}
