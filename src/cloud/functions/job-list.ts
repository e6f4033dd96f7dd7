import { randomBytes } from 'node:crypto'
import { uuidv7 } from '@/contract/ids'
import { escalateOverdue, freeUnreached, returnUnanswered, settlePromises } from '@/cloud/domain/cases/jobs'
import { expirePersonalData, forgetUnused } from '@/cloud/domain/erasure/retention'
import { dropJournals } from '@/features/duplicates/cloud'
import { pruneArrivals } from '@/cloud/domain/group-joins/of-case'
import { sweepFiles } from '@/cloud/domain/files/sweep-files'
import { pruneOutgoing } from '@/cloud/domain/notices/outgoing/queue'
import { sendMessages } from '@/cloud/domain/notices/outgoing/send-messages'
import type { Services } from '@/cloud/adapters/services'
import type { ChainHead } from '@/cloud/kernel/audit-chain'
import { checkAudit } from '@/cloud/kernel/audit-check'
import { sealAudit } from '@/cloud/kernel/audit-seal'
import type { Job } from '@/cloud/kernel/jobs'
import type { Log } from '@/cloud/kernel/log'
import { pruneKernel } from '@/cloud/kernel/prune'
import type { Vault } from '@/cloud/kernel/vault'
import { pruneCardChecks } from '@/features/membership/cloud'
import { renderMessage } from '@/features/notices/cloud'
import { endDoubts, noteStale, pruneReports, raiseReports } from '@/features/stations/cloud'
import { expireRosters, workOnImports } from '@/features/roster/cloud'
import { pruneSessions, pruneTries } from '@/features/verification/cloud'
import { caseKinds, erasure } from './features'

const minute = 60
const hour = 3_600

export interface JobParts {
  readonly services: Pick<Services, 'storage' | 'wechat' | 'messageTemplates'>
  readonly vault: Vault
  readonly log: Log
  /** Puts the head of the audit chain where the database's holder can't reach. */
  readonly keepHead: (head: ChainHead) => Promise<void>
  /** Those that were put there. */
  readonly readHeads: () => Promise<ChainHead[]>
}

/** Everything that timers start. */
export const jobList = ({ services, vault, log, keepHead, readHeads }: JobParts): readonly Job[] => [
  {
    name: 'seal-audit',
    everyS: minute,
    run: async (db) => {
      const head = await sealAudit(db)
      if (head) await keepHead(head)
      return head?.seq ?? 0
    },
  },
  {
    name: 'check-audit',
    everyS: 24 * hour,
    run: async (db) => {
      const findings = await checkAudit(db, await readHeads())
      if (findings.length > 0) log.error({ findings: findings.slice(0, 20), count: findings.length }, 'the audit was changed')
      return findings.length === 0 ? 'untouched' : `${findings.length} findings`
    },
  },
  { name: 'send-messages', everyS: minute, run: (db, now) => sendMessages(db, now, services, renderMessage) },
  { name: 'work-on-imports', everyS: minute, run: (db, now) => workOnImports(db, { vault, now, erasure, newId: () => uuidv7(randomBytes(16), now.getTime()) }) },
  { name: 'escalate-overdue', everyS: 15 * minute, run: escalateOverdue },
  { name: 'free-unreached', everyS: 15 * minute, run: (db, now) => freeUnreached(db, now) },
  { name: 'return-unanswered', everyS: hour, run: (db, now) => returnUnanswered(db, now, caseKinds) },
  { name: 'settle-promises', everyS: hour, run: (db, now) => settlePromises(db, now, caseKinds) },
  { name: 'expire-rosters', everyS: hour, run: expireRosters },
  { name: 'sweep-files', everyS: hour, run: (db, now) => sweepFiles(db, services.storage, now) },
  { name: 'sweep-uploads', everyS: hour, run: async (_db, now) => (await services.storage.sweepUploads?.(new Date(now.getTime() - 24 * hour * 1000))) ?? 'not by us' },
  { name: 'expire-personal-data', everyS: hour, run: (db, now) => expirePersonalData(db, services.storage, erasure, now) },
  { name: 'forget-unused', everyS: 24 * hour, run: (db, now) => forgetUnused(db, erasure, now) },
  { name: 'drop-merge-journals', everyS: hour, run: (db, now) => dropJournals(db, erasure, now) },
  { name: 'raise-reports', everyS: 15 * minute, run: raiseReports },
  { name: 'end-doubts', everyS: 15 * minute, run: endDoubts },
  { name: 'note-stale', everyS: hour, run: noteStale },
  { name: 'prune', everyS: hour, run: async (db, now) => (await pruneKernel(db, now)) + (await pruneCardChecks(db, now)) + (await pruneOutgoing(db, now)) + (await pruneSessions(db, now)) + (await pruneTries(db, now)) + (await pruneArrivals(db, now)) + (await pruneReports(db, now)) },
]
