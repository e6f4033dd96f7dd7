import { openForCommand } from './command'

/** `npm run db:migrate`: the database of DATABASE_URL, or the embedded one, is brought to the newest schema. */
async function runMigrate(): Promise<void> {
  const database = await openForCommand()
  await database.close()
  process.stdout.write('The database has the newest schema and the reference data\n')
}

runMigrate().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
