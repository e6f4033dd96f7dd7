import { Client } from 'pg'
import { connect, type Connection } from '@/cloud/db/connect'
import { accessVariable, templateName, withDatabaseName, type Access } from './access'

export type TestDatabase = {
  /** Connection string of this worker's database, as its owner. */
  readonly url: string
  /** As the app sees it: the role longgang_app. */
  readonly db: Connection['db']
  /** As the owner, for arranging what the app itself may not write. */
  readonly owner: Connection['db']
  /** Throws the database away and makes a new one from the template, about 50 ms. */
  reset(): Promise<void>
}

type Opened = { url: string; app: Connection; owner: Connection }

function readAccess(): Access {
  const text = process.env[accessVariable]
  if (!text) throw new Error('This test needs the database of the run: start it with config/jest.config.cjs.')
  return JSON.parse(text) as Access
}

/** Drops and makes this worker's database, but only on the server that this very run started. */
async function recreate(): Promise<string> {
  const access = readAccess()
  const name = `worker_${Number(process.env.JEST_WORKER_ID ?? 1)}`
  const client = new Client({ connectionString: access.url })
  await client.connect()
  try {
    const { rows } = await client.query<{ cluster: string }>(`select current_setting('cluster_name') as cluster`)
    if (rows[0]?.cluster !== access.cluster) throw new Error('This is not the test server of this run: nothing is dropped on it.')
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name} template ${templateName}`)
  } finally {
    await client.end()
  }
  return withDatabaseName(access.url, name)
}

async function open(): Promise<Opened> {
  const url = await recreate()
  return { url, app: connect(url, { max: 10 }), owner: connect(url, { role: null, max: 2 }) }
}

async function close(opened: Opened | undefined): Promise<void> {
  await opened?.app.close()
  await opened?.owner.close()
}

/** A migrated database with the reference seeds for this test file alone; call it at the top of the file. */
export function useDatabase(): TestDatabase {
  let opened: Opened | undefined
  const now = () => {
    if (!opened) throw new Error('The test database is there from beforeAll on, not while the file is read.')
    return opened
  }
  const reset = async () => {
    await close(opened)
    opened = undefined
    opened = await open()
  }
  beforeAll(reset, 30_000)
  afterAll(async () => {
    await close(opened)
    opened = undefined
  })
  return {
    get url() {
      return now().url
    },
    get db() {
      return now().app.db
    },
    get owner() {
      return now().owner.db
    },
    reset,
  }
}
