import type { ChainHead } from '@/cloud/kernel/audit-chain'
import { runDueJobs } from '@/cloud/kernel/jobs'
import { openFunction, type FunctionParts } from './function-parts'
import { jobList } from './job-list'

let opening: Promise<FunctionParts> | undefined

/** The cloud function that a timer starts each minute. The platform keeps its log, and with it the heads of the audit chain. */
export const main = async (_event: unknown, context?: unknown): Promise<{ ran: string[] }> => {
  if (typeof context === 'object' && context !== null) Object.assign(context, { callbackWaitsForEmptyEventLoop: false })
  opening ??= openFunction()
  const { db, services, vault, log } = await opening.catch((error: unknown) => {
    opening = undefined
    throw error
  })
  // The heads stand in the platform's log, which a function can't read back: whoever looks into a case compares them.
  const keepHead = async (head: ChainHead): Promise<void> => log.warn({ auditSeq: head.seq, auditHash: head.hash }, 'audit head')
  const jobs = jobList({ services, vault, log, keepHead, readHeads: async () => [] })
  return { ran: await runDueJobs(db, jobs, new Date(), log) }
}
