import { reviewers } from '@/contract/roles'
import type { CaseKind } from '@/cloud/domain/cases/kind'
import { refuse } from '@/cloud/kernel/refusal'
import { reveal, summaries, view } from './case-view'
import { clocks } from './clocks'
import { kind, needed } from './kind-name'
import { lockSubject } from './person'
import { endWaiting } from './queries/verifications'
import { settle } from './settle'

/** The chair confirms somebody whom they know (PI-9), as the desk sees it. */
export const confirmCase: CaseKind = {
  kind,
  reviewers,
  clocks,
  summaries,
  view,
  reveal,
  consents: needed,
  retention: { setting: 'verification.closed_retention_days', otherwise: 180 },
  onTransition: async (context, row, to) => {
    if (to === 'refused' || to === 'withdrawn') await endWaiting(context.db, row.person_id, context.now)
    if (to !== 'approved') return
    const subject = await lockSubject(context.db, context.vault, row.person_id)
    if (subject.verified) return
    const outcome = await settle(context, subject, { way: 'chair', organizationId: row.organization_id, byId: context.actor.personId })
    // Two records with one document are put right first; the case stays open meanwhile.
    if (outcome === 'conflict') refuse('membership.duplicate_document')
  },
}
