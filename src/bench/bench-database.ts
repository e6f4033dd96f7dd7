import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Connection } from '@/cloud/db/connect'
import { startEmbedded } from '@/cloud/db/embedded'
import { migrate } from '@/cloud/db/migrate'
import { seedReference } from '@/cloud/db/seed-reference'

export interface BenchDatabase {
  readonly url: string
  readonly app: Connection
  readonly owner: Connection
  stop(): Promise<void>
}

/** A PostgreSQL of its own for one benchmark, thrown away after it; durable like the real one. */
export const openBenchDatabase = async (): Promise<BenchDatabase> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'longgang-bench-'))
  const server = await startEmbedded({ dataDir, settings: ['shared_buffers=512MB', 'maintenance_work_mem=512MB', 'max_wal_size=4GB'] })
  await migrate(server.url)
  const owner = connect(server.url, { role: null, max: 4 })
  await seedReference(owner.db)
  const app = connect(server.url, { max: 8 })
  return {
    url: server.url, app, owner,
    stop: async () => {
      await app.close()
      await owner.close()
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
