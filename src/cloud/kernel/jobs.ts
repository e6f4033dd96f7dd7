import { sql } from 'kysely'
import type { Db } from './handler'
import { describeError, type Log } from './log'

/** Work that a timer starts. It may be started twice and by several machines; one of them does it. */
export interface Job {
  readonly name: string
  /** Seconds between two runs. */
  readonly everyS: number
  /** What it did, as a number or a word for the record; no personal data. */
  run(db: Db, now: Date): Promise<number | string>
}

/** Runs what is due, one after the other, and gives the names of those that ran. A job that fails stops no other. */
export const runDueJobs = async (db: Db, jobs: readonly Job[], now: Date, log: Log): Promise<string[]> => {
  const ran: string[] = []
  for (const job of jobs) {
    // One connection holds the lock and does the work, so the smallest pool is enough.
    const did = await db.connection().execute((one) => runOne(one, job, now, log))
    if (did) ran.push(job.name)
  }
  return ran
}

const runOne = async (db: Db, job: Job, now: Date, log: Log): Promise<boolean> => {
  const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_lock(hashtextextended(${`job:${job.name}`}, 0)) as mine`.execute(db)
  if (!rows[0]?.mine) return false
  try {
    // Asked under the lock: another machine may have run it a moment ago. Half a second early is in time.
    const last = await db.selectFrom('job_runs').select('last_started_at').where('job', '=', job.name).executeTakeFirst()
    if (last?.last_started_at && now.getTime() - last.last_started_at.getTime() < job.everyS * 1000 - 500) return false
    await note(db, job, { last_started_at: now })
    const outcome = await job.run(db, now).then(String, (error: unknown) => {
      log.error({ job: job.name, ...describeError(error) }, 'job failed')
      return 'failed'
    })
    await note(db, job, { last_finished_at: new Date(), last_outcome: outcome.slice(0, 100) })
    return true
  } finally {
    await sql`select pg_advisory_unlock(hashtextextended(${`job:${job.name}`}, 0))`.execute(db)
  }
}

const note = async (db: Db, job: Job, what: { last_started_at: Date } | { last_finished_at: Date; last_outcome: string }): Promise<void> => {
  await db.insertInto('job_runs').values({ job: job.name, ...what }).onConflict((clash) => clash.column('job').doUpdateSet(what)).execute()
}
