/** One call on its way, the same for every transport. */
export interface Message {
  readonly path: string
  readonly input: unknown
  readonly key?: string
  /** null: a guest, or WeChat itself vouches for the caller. */
  readonly token: string | null
  readonly timeoutMs: number
}

/** Gives what was answered, unread; throws a CallError when nothing was. */
export type Send = (message: Message) => Promise<unknown>

export interface FileUpload {
  readonly fileId: string
  readonly use: 'signature' | 'sheet' | 'place_photo' | 'place_report' | 'election'
  readonly mediaType: string
  readonly base64: string
  readonly token: string | null
  /** Of a phone without an account: in nobody's name, whoever is signed in. In WeChat's functions it has no id of ours. */
  readonly guest?: { readonly device?: string }
}

/** null or an envelope that says no; throws a CallError when nothing was answered. */
export type SendFile = (file: FileUpload) => Promise<unknown>
