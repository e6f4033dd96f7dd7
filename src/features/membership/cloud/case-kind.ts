import { reviewers } from '@/contract/roles'
import type { CaseKind } from '@/cloud/domain/cases/kind'
import { dropPaper } from '@/cloud/domain/group-joins/of-case'
import { found } from '@/cloud/kernel/refusal'
import { reveal, summaries, view } from './case-view'
import { clocks } from './clocks'
import { enrol } from './enrol'
import { kind } from './kind-name'
import { deleteForms, signaturesOf, updateForm } from './queries/applications'
import { employerWithUnion } from './queries/unions'

/** Joining and transferring, as the desk sees them. */
export const caseKind: CaseKind = {
  kind,
  reviewers,
  clocks,
  summaries,
  view,
  reveal,
  onTransition: async (context, row, to) => {
    if (to === 'approved') await enrol(context, row)
  },
  consents: ['membership', 'identity'],
  retention: { setting: 'membership.closed_retention_days', otherwise: 180 },
  filesOf: signaturesOf,
  erase: async (db, caseIds) => {
    await deleteForms(db, caseIds)
    await dropPaper(db, caseIds)
  },
  // The name that the applicant typed stays beside the match; the case stays where it is (MEM-9).
  matchEmployer: async ({ db }, row, employerId) => {
    found(await employerWithUnion(db, employerId))
    await updateForm(db, row.id, { enterprise_id: employerId })
  },
}
