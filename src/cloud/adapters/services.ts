import type { Identity } from './identity/identity'
import type { Pictures } from './pictures/pictures'
import type { Sheets } from './sheets/sheets'
import type { Storage } from './storage/storage'
import type { MessageTemplates } from './wechat/message-templates'
import type { Wechat } from './wechat/wechat'

/** The outside world as the handlers see it. Absent = not configured here, and the person is told. */
export interface Services {
  readonly storage: Storage
  readonly wechat: Wechat | null
  /** Which messages may leave the app, and what stands in them; absent = none. */
  readonly messageTemplates?: MessageTemplates
  /** Compares a name with a document number; absent or null = not connected. */
  readonly identity?: Identity | null
  /** Only where native libraries are: the host and the function `heavy`. */
  readonly pictures?: Pictures
  /** Excel and text with commas; only where `heavy` runs, for its library is large. */
  readonly sheets?: Sheets
  /** Where people reach H5, without a slash at the end (PUBLIC_URL): the only address to which WeChat may send anybody back. */
  readonly publicUrl?: string
  /** May one sign in as the invented people of the demo data? Never in production. */
  readonly demoSignIn?: boolean
}
