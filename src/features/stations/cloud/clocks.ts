import type { Clocks } from '@/cloud/domain/cases/kind'

export const clocks: Clocks = {
  promise: { setting: 'stations.suggest_promise_workdays', otherwise: 15 },
  reply: { setting: 'membership.info_reply_workdays', otherwise: 15 },
}
