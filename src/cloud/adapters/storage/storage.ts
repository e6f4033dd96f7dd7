import type { Readable } from 'node:stream'

/** What was written of a stream. */
export interface Written {
  readonly bytes: number
  readonly sha256: Buffer
}

/** Where files lie: a folder, CloudBase storage or an S3-compatible one. Keys are made by us, never by a person. */
export interface Storage {
  put(key: string, body: Uint8Array, mediaType: string): Promise<void>
  /** Writes what comes, piece by piece; a stream that breaks leaves nothing. */
  putStream(key: string, body: Readable, mediaType: string): Promise<Written>
  /** null = no such file */
  get(key: string): Promise<Uint8Array | null>
  remove(key: string): Promise<void>
  /** Reads what the mini-program uploaded by `wx.cloud.uploadFile`; null = not there (yet). At most `maxBytes`. */
  fetchUpload(cloudFileId: string, maxBytes: number): Promise<Uint8Array | null>
  /** Removes such an upload: as it came from the phone it is kept by nobody. */
  dropUpload(cloudFileId: string): Promise<void>
  /**
   * Removes uploads that nobody adopted, older than that. Absent where the storage has no list to go by: there a rule of the
   * storage itself does it (README, "In production"). @returns how many went
   */
  sweepUploads?(before: Date): Promise<number>
  /** An https link of the storage itself, where it gives any; absent, the host serves the file. */
  linkTo?(key: string, seconds: number): Promise<string>
}
