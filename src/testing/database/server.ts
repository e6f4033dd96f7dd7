import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@/cloud/db/connect'
import { startEmbedded } from '@/cloud/db/embedded'
import { migrate } from '@/cloud/db/migrate'
import { seedReference } from '@/cloud/db/seed-reference'
import { clusterName, templateName, withDatabaseName } from './access'

/** A template holds what is true everywhere: the schema and the reference seeds. */
async function fillTemplate(url: string): Promise<void> {
  const owner = connect(url, { role: null, max: 1 })
  await owner.pool.query(`create database ${templateName}`)
  await owner.close()
  const templateUrl = withDatabaseName(url, templateName)
  await migrate(templateUrl)
  const template = connect(templateUrl, { role: null, max: 1 })
  try {
    await seedReference(template.db)
  } finally {
    await template.close()
  }
}

/**
 * The one database server of a test run: a program of its own, because jest's module system and PostgreSQL's
 * start don't mix. Says its address on stdout and ends, leaving nothing behind, when its stdin closes: that happens
 * even when jest is killed.
 */
async function serve(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'longgang-test-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  // Ctrl-C goes to the whole group; jest ends us in order.
  process.on('SIGINT', () => undefined)
  try {
    const database = await startEmbedded({ dataDir: folder, durable: false, settings: [`cluster_name=${clusterName(folder)}`, 'max_connections=200'] })
    const end = () =>
      void database
        .stop()
        .then(remove)
        .finally(() => process.exit())
    process.stdin.on('end', end).on('close', end).resume()
    await fillTemplate(database.url)
    process.stdout.write(`${JSON.stringify({ url: database.url, cluster: clusterName(folder) })}\n`)
  } catch (error) {
    process.stderr.write(`${String(error)}\n`)
    process.exitCode = 1
    remove()
    process.exit()
  }
}

void serve()
