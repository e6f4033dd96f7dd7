import type { Clocks } from '@/cloud/domain/cases/kind'

export const clocks: Clocks = {
  promise: { setting: 'membership.promise_workdays', otherwise: 15 },
  reply: { setting: 'membership.info_reply_workdays', otherwise: 15 },
}
