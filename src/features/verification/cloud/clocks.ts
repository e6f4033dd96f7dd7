import type { Clocks } from '@/cloud/domain/cases/kind'

/** Nothing is asked back in this kind, so the time to answer is that of joining. */
export const clocks: Clocks = {
  promise: { setting: 'verification.promise_workdays', otherwise: 10 },
  reply: { setting: 'membership.info_reply_workdays', otherwise: 15 },
}
