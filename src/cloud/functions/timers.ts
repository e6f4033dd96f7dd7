import type { Db } from '@/cloud/kernel/handler'
import { runDueJobs, type Job } from '@/cloud/kernel/jobs'
import { describeError, type Log } from '@/cloud/kernel/log'

const everyMs = 60_000

/** Starts what is due each minute; a run that takes longer is not overtaken by the next. */
export const startTimers = (db: Db, jobs: readonly Job[], log: Log) => {
  let running: Promise<unknown> = Promise.resolve()
  let busy = false
  const tick = (): void => {
    if (busy) return
    busy = true
    running = runDueJobs(db, jobs, new Date(), log)
      .catch((error: unknown) => log.error(describeError(error), 'jobs'))
      .finally(() => (busy = false))
  }
  const timer = setInterval(tick, everyMs)
  return {
    stop: async (): Promise<void> => {
      clearInterval(timer)
      await running
    },
  }
}
