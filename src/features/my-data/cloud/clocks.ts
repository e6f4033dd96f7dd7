import type { Clocks } from '@/cloud/domain/cases/kind'

export const clocks: Clocks = {
  promise: { setting: 'my_data.promise_workdays', otherwise: 15 },
  reply: { setting: 'membership.info_reply_workdays', otherwise: 15 },
}
