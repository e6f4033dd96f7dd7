import { clockOf, dayOf, partsOf } from '@/contract/dates'
import type { Render } from '@/cloud/domain/notices/outgoing/send-messages'
import { copy } from '../copy'

/** The inbox, from where the case is one tap away: WeChat is told no id of ours. */
const page = 'features/progress/pages/inbox/index'

/** The message as the person reads it in WeChat: the service, what came of it and when, and neither name nor union. */
export const renderMessage: Render = ({ kind, caseKind, number, at }) => {
  const { outcome, hint } = copy.steps[kind.split('.').at(-1) ?? ''] ?? copy.otherStep
  return { page, words: { service: copy.services[caseKind] ?? copy.otherService, outcome, hint, number, at: copy.at(...partsOf(dayOf(at)), clockOf(at)) } }
}
