import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectIdentity } from '@/cloud/adapters/identity/connect'
import { connectWechat } from '@/cloud/adapters/wechat/connect'
import { sharpPictures } from '@/cloud/adapters/pictures/sharp'
import { excelSheets } from '@/cloud/adapters/sheets/excel'
import type { Services } from '@/cloud/adapters/services'
import { folderStorage } from '@/cloud/adapters/storage/folder'
import { features } from '@/cloud/functions/features'
import { createDispatcher, type Dispatch, type Reply } from '@/cloud/kernel/dispatch'
import type { Db } from '@/cloud/kernel/handler'
import type { Features } from '@/cloud/kernel/router'
import { silentLog } from '@/cloud/kernel/log'
import { openSession } from '@/cloud/kernel/sessions'
import { createVault, type Vault } from '@/cloud/kernel/vault'
import type { ErrorCode } from '@/contract/errors'
import { uuidv7 } from '@/contract/ids'
import type { Role } from '@/contract/roles'
import type { InputOf, OutputOf, Path } from '@/features/contracts'
import { useDatabase, type TestDatabase } from './database'
import { startIdentityStub, type IdentityStub } from './identity-stub'
import { startWechatStub, type WechatStub } from './wechat-stub'
import { stubTemplates } from './wechat-stub/mailbox'

/** Somebody with a running session. */
export interface Person {
  readonly personId: string
  readonly bearer: string
}

export interface World {
  readonly database: TestDatabase
  /** As the app's role. */
  readonly db: Db
  /** As the owner of the tables, for arranging. */
  readonly owner: Db
  readonly vault: Vault
  readonly wechat: WechatStub
  readonly identity: IdentityStub
  readonly services: Services
  /** What `wx.cloud.uploadFile` has put into WeChat's storage. */
  readonly uploads: Map<string, Uint8Array>
  readonly features: Features
  clock(): Date
  /** Moves the clock of the cloud and of WeChat. */
  later(seconds: number): void
  newId(): string
  /** A worker: somebody signed in without a role. */
  person(): Promise<Person>
  /** Somebody new who holds the role from long ago. */
  staff(role: Role, organizationId: string): Promise<Person>
  /** Through the whole pipeline; the key is a new one unless given. */
  send(who: Person | null, path: string, input: unknown, more?: { readonly key?: string; readonly address?: string }): Promise<Reply>
  as(who: Person | null): Caller
}

export interface Caller {
  /** The answer, or an error that names the refusal. */
  call<P extends Path>(path: P, input: InputOf<P>, more?: { readonly key?: string }): Promise<OutputOf<P>>
  /** The code of the refusal, or `ok`. */
  refusal<P extends Path>(path: P, input: InputOf<P>, more?: { readonly key?: string }): Promise<ErrorCode | 'ok'>
}

/** Everything behind the transport, real: pipeline, handlers, PostgreSQL, pictures; WeChat is a stub on loopback. Call it at the top of a test file. */
export const useWorld = (): World => {
  const database = useDatabase()
  // Some tests go through very many calls; the figure is patience, not a promise.
  jest.setTimeout(60_000)
  const vault = createVault([{ kid: 1, key: randomBytes(32) }])
  const folder = mkdtempSync(join(tmpdir(), 'longgang-world-'))
  const uploads = new Map<string, Uint8Array>()
  let stub: WechatStub | undefined
  let identity: IdentityStub | undefined
  let services: Services | undefined
  let line: { readonly db: Db; readonly dispatch: Dispatch } | undefined
  // A Monday morning in Longgang; the reference data is in force since the first of the month.
  let now = Date.parse('2026-11-23T02:00:00Z')
  const there = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('The world is there from beforeAll on, not while the file is read.')
    return thing
  }

  beforeAll(async () => {
    stub = await startWechatStub()
    identity = await startIdentityStub()
    services = {
      storage: { ...folderStorage(folder), fetchUpload: async (id, maxBytes) => uploads.get(id)?.subarray(0, maxBytes + 1) ?? null, dropUpload: async (id) => void uploads.delete(id) },
      wechat: connectWechat(stub.config, () => now), identity: connectIdentity(identity.config), messageTemplates: stubTemplates, pictures: sharpPictures, sheets: excelSheets, publicUrl: 'http://127.0.0.1:9', demoSignIn: true,
    }
  }, 30_000)
  afterAll(async () => {
    await stub?.close()
    await identity?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  // Made anew when a test has thrown its database away.
  const dispatcher = (): Dispatch => {
    const { db } = database
    if (line?.db !== db) line = { db, dispatch: createDispatcher({ db, features, services: there(services), vault, log: silentLog, clock: () => new Date(now) }) }
    return line.dispatch
  }

  const newId = () => uuidv7(randomBytes(16), now)
  const world: World = {
    database, vault, uploads, newId, features,
    get db() { return database.db },
    get owner() { return database.owner },
    get wechat() { return there(stub) },
    get identity() { return there(identity) },
    get services() { return there(services) },
    clock: () => new Date(now),
    later: (seconds) => {
      now += seconds * 1000
      stub?.advance(seconds * 1000)
    },
    person: async () => {
      const personId = newId()
      await database.db.insertInto('people').values({ id: personId, created_at: new Date(now) }).execute()
      const { token } = await openSession(database.db, vault, personId, 'test', new Date(now))
      return { personId, bearer: token }
    },
    staff: async (role, organizationId) => {
      const who = await world.person()
      await database.db.insertInto('roles').values({ id: newId(), person_id: who.personId, role, organization_id: organizationId, from_on: '2026-01-01' }).execute()
      return who
    },
    send: (who, path, input, more = {}) =>
      dispatcher()({ path, input, key: more.key ?? newId(), caller: { address: more.address ?? '203.0.113.7', ...(who === null ? {} : { bearer: who.bearer }) } }),
    as: (who) => ({
      call: async <P extends Path>(path: P, input: InputOf<P>, more?: { readonly key?: string }) => {
        const { envelope } = await world.send(who, path, input, more)
        if (!envelope.ok) throw new Error(`${path} was refused: ${envelope.error.code} ${JSON.stringify(envelope.error.issues ?? [])}`)
        return envelope.data as OutputOf<P>
      },
      refusal: async (path, input, more) => {
        const { envelope } = await world.send(who, path, input, more)
        return envelope.ok ? 'ok' : envelope.error.code
      },
    }),
  }
  return world
}
