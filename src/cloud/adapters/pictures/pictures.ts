export type PictureKind = 'png' | 'jpeg' | 'webp'

export interface PictureRules {
  /** Bytes, of what comes in. */
  readonly maxBytes: number
  /** Pixels of the longer side, looked at before anything is decoded: a small file can hold a flood of pixels. */
  readonly maxSide: number
  readonly keepAs: 'png' | 'webp'
  /** Pixels of the longer side of what is kept; absent = as it came. */
  readonly drawnSide?: number
}

export interface Picture {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** null = not a picture that is taken here. What is kept was drawn anew: no metadata, no hidden second file. */
export interface Pictures {
  redraw(bytes: Uint8Array, kind: PictureKind, rules: PictureRules): Promise<Picture | null>
}
