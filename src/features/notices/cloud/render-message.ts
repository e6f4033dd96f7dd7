import { clockOf, dayOf, partsOf } from '@/contract/dates'
import type { Render } from '@/cloud/domain/notices/outgoing/send-messages'
import { copy } from '../copy'

/** The inbox, from where the case is one tap away: WeChat is told no id of ours. */
const inbox = 'features/progress/pages/inbox/index'
const reports = 'features/stations/pages/keep-reports/index'

/** The message as the person reads it in WeChat: the service, what came of it and when, and neither name nor union. */
export const renderMessage: Render = ({ kind, caseKind, number, at }) => {
  const last = kind.split('.').at(-1) ?? ''
  const { outcome, hint } = (caseKind === null ? copy.reports[last] : copy.steps[last]) ?? copy.otherStep
  const service = caseKind === null ? copy.reported : (copy.services[caseKind] ?? copy.otherService)
  return { page: caseKind === null ? reports : inbox, words: { service, outcome, hint, number: number ?? '', at: copy.at(...partsOf(dayOf(at)), clockOf(at)) } }
}
