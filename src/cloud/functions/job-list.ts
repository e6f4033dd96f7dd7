import { escalateOverdue, returnUnanswered, settlePromises } from '@/cloud/domain/cases/jobs'
import { sweepFiles } from '@/cloud/domain/files/sweep-files'
import type { Storage } from '@/cloud/adapters/storage/storage'
import type { ChainHead } from '@/cloud/kernel/audit-chain'
import { sealAudit } from '@/cloud/kernel/audit-seal'
import type { Job } from '@/cloud/kernel/jobs'
import { pruneKernel } from '@/cloud/kernel/prune'
import { pruneCardChecks } from '@/features/membership/cloud'
import { caseKinds } from './features'

const minute = 60
const hour = 3_600

/** Everything that timers start. `keepHead` puts the head of the audit chain where the database's holder can't reach. */
export const jobList = (storage: Storage, keepHead: (head: ChainHead) => Promise<void>): readonly Job[] => [
  {
    name: 'seal-audit',
    everyS: minute,
    run: async (db) => {
      const head = await sealAudit(db)
      if (head) await keepHead(head)
      return head?.seq ?? 0
    },
  },
  { name: 'escalate-overdue', everyS: 15 * minute, run: escalateOverdue },
  { name: 'return-unanswered', everyS: hour, run: (db, now) => returnUnanswered(db, now, caseKinds) },
  { name: 'settle-promises', everyS: hour, run: (db, now) => settlePromises(db, now, caseKinds) },
  { name: 'sweep-files', everyS: hour, run: (db, now) => sweepFiles(db, storage, now) },
  { name: 'prune', everyS: hour, run: async (db, now) => (await pruneKernel(db, now)) + (await pruneCardChecks(db, now)) },
]
