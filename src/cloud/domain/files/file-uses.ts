import type { PictureRules } from '@/cloud/adapters/pictures/pictures'

/** What a file is for decides what is taken. */
export type FileUse = 'signature' | 'sheet' | 'election' | 'place_report' | 'place_photo'

/** A sheet is kept as it came: its cells are read later, line by line. */
export interface SheetRules {
  readonly maxBytes: number
  readonly keepAs: 'sheet'
}

export type FileRules = PictureRules | SheetRules

/** As a phone takes it; kept as small as a screen shows it, for it is looked at on the street. */
const photo: PictureRules = { maxBytes: 5_000_000, maxSide: 8_000, keepAs: 'webp', drawnSide: 1_600 }

/** A signature is a canvas of a phone: some kilobytes, at most a screen in size. A sheet of 5,000 rows has half a megabyte. The paper of an election is a photo that has to be read. */
export const fileRules: Record<FileUse, FileRules> = {
  signature: { maxBytes: 300_000, maxSide: 2_000, keepAs: 'png' },
  election: { maxBytes: 4_000_000, maxSide: 8_000, keepAs: 'webp' },
  sheet: { maxBytes: 4_000_000, keepAs: 'sheet' },
  place_report: photo,
  place_photo: photo,
}

/** Of a phone without an account: made small by the phone before it goes out, and little work to look at. */
export const guestPhoto: PictureRules = { maxBytes: 600_000, maxSide: 4_200, keepAs: 'webp', drawnSide: 1_280 }
