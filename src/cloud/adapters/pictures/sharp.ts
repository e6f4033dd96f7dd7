import sharp from 'sharp'
import type { Pictures } from './pictures'

// libvips reads dozens of formats; only the three that are taken may ever reach a decoder.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadPngBuffer', 'VipsForeignLoadJpegBuffer', 'VipsForeignLoadWebpBuffer'] })
// Uploads are small and rare: one thread and no memory of past ones.
sharp.concurrency(1)
sharp.cache(false)

const seconds = 5

/** Draws a picture anew with libvips; metadata (EXIF, GPS, comments) is not taken over. */
export const sharpPictures: Pictures = {
  async redraw(bytes, kind, rules) {
    try {
      const source = sharp(bytes, { limitInputPixels: rules.maxSide * rules.maxSide, failOn: 'error', pages: 1 }).timeout({ seconds })
      // Reads the head only: a flood of pixels is refused before anything is decoded.
      const head = await source.metadata()
      if (head.format !== kind || head.width > rules.maxSide || head.height > rules.maxSide) return null
      const upright = source.autoOrient()
      const turned = rules.drawnSide === undefined ? upright : upright.resize(rules.drawnSide, rules.drawnSide, { fit: 'inside', withoutEnlargement: true })
      const drawn = rules.keepAs === 'png' ? turned.png({ compressionLevel: 9 }) : turned.webp({ quality: 85 })
      return { bytes: await drawn.toBuffer(), mediaType: `image/${rules.keepAs}` }
    } catch {
      // Not a whole picture, or one that takes too long: the reason helps only who tries.
      return null
    }
  },
}
