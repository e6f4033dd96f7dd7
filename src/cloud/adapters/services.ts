import type { Storage } from './storage/storage'
import type { Wechat } from './wechat/wechat'

/** The outside world as the handlers see it. Absent = not configured here, and the person is told. */
export interface Services {
  readonly storage: Storage
  readonly wechat: Wechat | null
}
