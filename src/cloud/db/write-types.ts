import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from './embedded'
import { migrate } from './migrate'

const target = join(__dirname, 'schema.ts')

/** `npm run db:types`: migrates an empty database and writes its tables down as TypeScript, in schema.ts. */
async function writeTypes(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'longgang-types-'))
  const database = await startEmbedded({ dataDir, durable: false })
  try {
    await migrate(database.url)
    // As connect.ts reads them: int8 is a number, a date is its text.
    execFileSync(
      process.execPath,
      [
        join(process.cwd(), 'node_modules/kysely-codegen/dist/cli/bin.js'),
        '--dialect=postgres',
        `--out-file=${target}`,
        '--url=env(DATABASE_URL)',
        '--date-parser=string',
        '--type-mapping={"int8":"number","bytea":"Buffer","ltree":"string"}',
        // Written and read in raw SQL only.
        '--exclude-pattern=*schema_migrations',
        '--log-level=error',
      ],
      { env: { ...process.env, DATABASE_URL: database.url }, stdio: ['ignore', 'inherit', 'inherit'] },
    )
    writeFileSync(target, readFileSync(target, 'utf8').replace('export interface DB {', 'export interface Database {'))
  } finally {
    await database.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

void writeTypes()
