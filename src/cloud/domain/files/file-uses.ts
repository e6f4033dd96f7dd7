import type { PictureRules } from '@/cloud/adapters/pictures/pictures'

/** What a file is for decides what is taken. */
export type FileUse = 'signature' | 'place_report' | 'place_photo'

/** As a phone takes it; kept as small as a screen shows it, for it is looked at on the street. */
const photo: PictureRules = { maxBytes: 5_000_000, maxSide: 8_000, keepAs: 'webp', drawnSide: 1_600 }

/** A signature is a canvas of a phone: some kilobytes, at most a screen in size. */
export const fileRules: Record<FileUse, PictureRules> = {
  signature: { maxBytes: 300_000, maxSide: 2_000, keepAs: 'png' },
  place_report: photo,
  place_photo: photo,
}
