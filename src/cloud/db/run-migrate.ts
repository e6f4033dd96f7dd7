import { openForCommand, runCommand } from './command'

/** `npm run db:migrate`: the database of DATABASE_URL, or the embedded one, is brought to the newest schema. */
const migrateOnly = async (): Promise<number> => {
  const database = await openForCommand()
  await database.close()
  process.stdout.write('The database has the newest schema and the reference data\n')
  return 0
}

runCommand(migrateOnly)
