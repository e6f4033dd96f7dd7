import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from './embedded'
import { migrate } from './migrate'
import { tableFiles } from './table-files'

/** `npm run db:types`: migrates an empty database and writes its tables down as TypeScript, in schema.ts and tables/. */
async function writeTypes(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'longgang-types-'))
  const whole = `${dataDir}.ts`
  const database = await startEmbedded({ dataDir, durable: false })
  try {
    await migrate(database.url)
    // As connect.ts reads them: int8 is a number, a date is its text.
    execFileSync(
      process.execPath,
      [
        join(process.cwd(), 'node_modules/kysely-codegen/dist/cli/bin.js'),
        '--dialect=postgres',
        `--out-file=${whole}`,
        '--url=env(DATABASE_URL)',
        '--date-parser=string',
        '--type-mapping={"int8":"number","bytea":"Buffer","ltree":"string"}',
        // Written and read in raw SQL only.
        '--exclude-pattern=*schema_migrations',
        '--log-level=error',
      ],
      { env: { ...process.env, DATABASE_URL: database.url }, stdio: ['ignore', 'inherit', 'inherit'] },
    )
    const files = tableFiles(readFileSync(whole, 'utf8'))
    // A table that is gone leaves no file behind.
    rmSync(join(__dirname, 'tables'), { recursive: true, force: true })
    mkdirSync(join(__dirname, 'tables'))
    for (const [path, text] of files) writeFileSync(join(__dirname, path), text)
  } finally {
    await database.stop()
    for (const made of [dataDir, whole]) rmSync(made, { recursive: true, force: true })
  }
}

void writeTypes()
