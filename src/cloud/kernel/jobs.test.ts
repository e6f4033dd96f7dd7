import { connect } from '@/cloud/db/connect'
import { useDatabase } from '@/testing/database'
import { runDueJobs, type Job } from './jobs'
import { silentLog } from './log'

const database = useDatabase()
const start = new Date('2026-11-23T00:00:00Z')
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000)

test('a job runs when it is due, and a failing one stops no other', async () => {
  const ran: string[] = []
  const job = (name: string, everyS: number, run: Job['run']): Job => ({ name, everyS, run: async (db, now) => (ran.push(name), run(db, now)) })
  const jobs = [job('t-fails', 60, () => Promise.reject(new Error('no'))), job('t-minute', 60, async () => 3), job('t-hour', 3600, async () => 'done')]
  await runDueJobs(database.db, jobs, start, silentLog)
  await runDueJobs(database.db, jobs, later(59), silentLog)
  await runDueJobs(database.db, jobs, later(60), silentLog)
  expect(ran).toEqual(['t-fails', 't-minute', 't-hour', 't-fails', 't-minute'])
  const outcomes = await database.db.selectFrom('job_runs').select(['job', 'last_outcome']).where('job', 'like', 't-%').orderBy('job').execute()
  expect(outcomes).toEqual([{ job: 't-fails', last_outcome: 'failed' }, { job: 't-hour', last_outcome: 'done' }, { job: 't-minute', last_outcome: '3' }])
})

test('of many machines that start at once one does the work', async () => {
  const machines = Array.from({ length: 4 }, () => connect(database.url, { max: 1 }))
  let runs = 0
  const job: Job = { name: 't-once', everyS: 60, run: async () => (runs += 1) }
  try {
    await Promise.all(machines.map(({ db }) => runDueJobs(db, [job], start, silentLog)))
    expect(runs).toBe(1)
  } finally {
    await Promise.all(machines.map((machine) => machine.close()))
  }
})
