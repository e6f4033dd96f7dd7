import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { asDatabaseUser, databaseUser } from '@/cloud/db/embedded/database-user'
import { freePort } from '@/cloud/db/embedded/postmaster'
import type { Point } from '@/contract/geo'
import { pointSql } from './points'

const HOME = '/usr/lib/postgresql'

export interface PostGis {
  readonly version: string
  fill(rows: number): Promise<void>
  nearest(from: Point): Promise<unknown>
  stop(): Promise<void>
}

/** A cluster of the system's own PostgreSQL, where PostGIS is installed for it. */
const startCluster = async (): Promise<{ url: string; stop: () => void } | null> => {
  const versions = existsSync(HOME) ? readdirSync(HOME).filter((one) => existsSync(`/usr/share/postgresql/${one}/extension/postgis.control`)) : []
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0]
  if (newest === undefined) return null
  const user = databaseUser()
  const folder = mkdtempSync(join(tmpdir(), 'longgang-postgis-'))
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
  const run = (program: string, args: readonly string[]): void => {
    const { status, stderr } = spawnSync(join(HOME, newest, 'bin', program), args, { ...asDatabaseUser(user), cwd: '/', encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] })
    if (status !== 0) throw new Error(`${program}: ${stderr}`)
  }
  const [data, port] = [join(folder, 'data'), await freePort()]
  run('initdb', ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8'])
  run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_buffers=512MB -c maintenance_work_mem=512MB -c max_wal_size=4GB`, 'start'])
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    stop: () => {
      run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** BENCH_POSTGIS_URL, else a cluster of the system's PostgreSQL for this run; null when PostGIS is not installed. */
export const startPostGis = async (): Promise<PostGis | null> => {
  const given = process.env.BENCH_POSTGIS_URL
  const own = given ? null : await startCluster()
  if (!given && !own) return null
  const client = new Client({ connectionString: given ?? own!.url })
  await client.connect()
  await client.query('create extension if not exists postgis')
  const { rows: [row] } = await client.query<{ version: string }>('select postgis_lib_version() as version')
  return {
    version: row?.version ?? '',
    fill: async (rows) => {
      await client.query('drop table if exists bench_places')
      await client.query(`create table bench_places as select i as id, st_setsrid(st_makepoint(${pointSql.lng}, ${pointSql.lat}), 4326)::geography as at from generate_series(0, ${rows - 1}::bigint) i`)
      await client.query('create index on bench_places using gist (at)')
      await client.query('vacuum analyze bench_places')
    },
    nearest: ({ longitude, latitude }) => client.query({
      name: 'nearest', values: [longitude, latitude],
      text: 'select id, st_distance(at, st_setsrid(st_makepoint($1, $2), 4326)::geography) as m from bench_places order by at <-> st_setsrid(st_makepoint($1, $2), 4326)::geography limit 10',
    }),
    stop: async () => {
      await client.query('drop table if exists bench_places')
      await client.end()
      own?.stop()
    },
  }
}
