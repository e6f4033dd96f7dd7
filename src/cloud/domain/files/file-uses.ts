import type { PictureRules } from '@/cloud/adapters/pictures/pictures'

/** What a file is for decides what is taken. */
export type FileUse = 'signature'

/** A signature is a canvas of a phone: some kilobytes, at most a screen in size. */
export const fileRules: Record<FileUse, PictureRules> = {
  signature: { maxBytes: 300_000, maxSide: 2_000, keepAs: 'png' },
}
