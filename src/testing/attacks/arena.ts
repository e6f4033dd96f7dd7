import { sql } from 'kysely'
import * as v from 'valibot'
import type { Access, Endpoint } from '@/contract/endpoint'
import type { Role } from '@/contract/roles'
import { createDispatcher, type Dispatch, type Parts, type Reply } from '@/cloud/kernel/dispatch'
import type { Db } from '@/cloud/kernel/handler'
import { createLog } from '@/cloud/kernel/log'
import { openSession } from '@/cloud/kernel/sessions'
import { createApp } from '@/cloud/functions/http/create-app'
import { listen } from '@/cloud/functions/http/listen'
import { openLink } from '@/cloud/functions/http/open-link'
import { openPlaces } from '@/cloud/functions/http/open-places'
import { particularsOf } from '@/cloud/domain/people/particulars'
import { allEndpoints, type Path } from '@/features/contracts'
import { aStreet, districtUnion, employerUnion } from '@/testing/joining'
import { samples } from '@/testing/samples'
import { useWorld, type Person, type World } from '@/testing/world'
import { textPlaces, valueAt, withValue } from './change'
import { countWritings, writings } from './writings'

export type Fighter = Person

export interface Sample {
  readonly actor: Fighter | null
  readonly input: object
}

interface More {
  /** null = none */
  readonly key?: string | null
  readonly address?: string
}

export const errorOf = (reply: Reply): string => (reply.envelope.ok ? 'ok' : reply.envelope.error.code)

export const dataOf = (reply: Reply): unknown => {
  if (!reply.envelope.ok) throw new Error(`refused: ${reply.envelope.error.code} ${JSON.stringify(reply.envelope.error.issues ?? [])}`)
  return reply.envelope.data
}

/** Where the weapons of the matrix are tried: the real pipeline on a real database, and everybody who may be attacked. */
export const useArena = () => {
  const world = useWorld()
  // A row goes through many attacks in one test; the figure is patience, not a promise.
  jest.setTimeout(120_000)
  const lines: string[] = []
  const log = createLog('info', { write: (line) => void lines.push(line.trimEnd()) })
  const over = (parts: Partial<Parts>): Dispatch =>
    createDispatcher({ db: world.db, features: world.features, services: world.services, vault: world.vault, log, clock: world.clock, ...parts })
  // Two instances share nothing but the database.
  const instances: Dispatch[] = []
  beforeAll(() => void instances.push(over({}), over({})))
  beforeAll(() => countWritings(world.owner))

  const sendBy = (dispatch: Dispatch, who: Fighter | null, path: string, input: unknown, { key, address }: More = {}) =>
    dispatch({
      path, input, ...(key === null ? {} : { key: key ?? world.newId() }),
      caller: { address: address ?? '203.0.113.7', ...(who && { bearer: who.bearer }) },
    })

  return {
    ...peopleOf(world),
    endpoints: allEndpoints(),
    clock: world.clock,
    newKey: world.newId,
    get db() { return world.db },
    get owner() { return world.owner },
    get vault() { return world.vault },
    get services() { return world.services },
    staff: world.staff,
    get uploads() { return world.uploads },
    get wechat() { return world.wechat },
    world,
    /** What lies in the storage under that key. */
    stored: (key: string) => world.services.storage.get(key),
    get databaseUrl() { return world.database.url },
    logLines: () => lines,
    send: (who: Fighter | null, path: string, input: unknown, more?: More) => sendBy(instances[0]!, who, path, input, more),
    sendTo: (instance: number, who: Fighter | null, path: string, input: unknown, more?: More) => sendBy(instances[instance]!, who, path, input, more),
    /** Through another connection to the same database. */
    sendOver: (db: Db, who: Fighter | null, path: string, input: unknown, more?: More) => sendBy(over({ db }), who, path, input, more),
    sendImpatiently: (who: Fighter | null, path: string, input: unknown, more?: More) => sendBy(over({ twinWaitMs: 10 }), who, path, input, more),
    /** The same behind HTTP, on a free port; `h5Dir` holds the pages. */
    listen: async (h5Dir: string) => {
      const app = createApp({
        dispatch: instances[0]!, openLink: openLink(world.db, world.vault, world.services.storage), healthy: async () => true, openapi: {}, openPlaces: openPlaces({ db: world.db, vault: world.vault, clock: world.clock }), h5Dir,
        corsOrigins: [], proxies: 0, trustWxOpenid: false,
      })
      const { port, stop } = await listen(app, 0, '127.0.0.1')
      return { url: `http://127.0.0.1:${port}`, stop: () => stop(0) }
    },
    /** Rows written so far, by table: equal before and after = the call changed nothing. */
    writings: () => writings(world.owner),
    letLimitsForget: () => world.owner.deleteFrom('rate_limits').execute(),
    letTimePass: world.later,
    /** Nobody else is in the database: what was cut off has been rolled back. */
    untilQuiet: async () => {
      for (;;) {
        const { rows } = await sql`select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`.execute(world.owner)
        if (rows.length === 0) return
      }
    },
  }
}

/** After it the caller has no session, so a twin that comes later is nobody: that is what was asked for. */
export const endsSession = (path: string): boolean => path.startsWith('account.signOut') || path === 'account.redeemLinkCode' || path === 'myData.close'

/** So many calls leave every limit room for as many again. */
const callsAtOnce = (path: Path): number => {
  const [, spec] = allEndpoints().find(([one]) => one === path)!
  return Math.max(1, Math.floor(Math.min(100, ...(spec.limits ?? []).map(({ max }) => max)) / 2))
}

export interface Target {
  ready(): Promise<Sample>
  /** A write that was accepted has used it up. */
  after(reply: Reply): void
  /** The next one is arranged anew. */
  spent(): void
}

const targetOf = (path: Path, arrange: (path: Path) => Promise<Sample>, letLimitsForget: () => Promise<void>): Target => {
  const [, { kind }] = allEndpoints().find(([one]) => one === path)!
  const patience = callsAtOnce(path)
  let waiting: Sample | undefined
  let calls = 0
  const spent = () => { waiting = undefined }
  return {
    ready: async () => {
      calls += 1
      if (waiting && calls % patience === 0) await letLimitsForget()
      return (waiting ??= await arrange(path))
    },
    after: ({ envelope }) => { if (envelope.ok && kind === 'write') spent() },
    spent,
  }
}

/** How many samples have been arranged when PostgreSQL is told anew how large its tables are. */
const sizesLearnt = [10, 40, 160, 640]

const peopleOf = (world: World) => {
  let arranged = 0
  const targets = new Map<Path, Target>()
  const sample = async (path: Path): Promise<Sample> => {
    arranged += 1
    // The server of the tests runs without autovacuum, and keeps the plans that it made while the tables were empty: it would read them whole in every call.
    if (sizesLearnt.includes(arranged)) await sql`analyze`.execute(world.owner)
    await world.owner.deleteFrom('rate_limits').execute()
    const { actor, input } = await samples[path](world)
    if (!actor) return { actor, input }
    const { token } = await openSession(world.db, world.vault, actor.personId, 'test', world.clock())
    return { actor: { personId: actor.personId, bearer: token }, input }
  }

  const unionOf = async (role: Role): Promise<string> => {
    if (role === 'chair') return (await employerUnion(world, (await aStreet(world)).code)).organizationId
    if (role !== 'officer') return (await districtUnion(world)).id
    // Not the street where the samples live.
    const street = await world.db.selectFrom('organizations').select('id').where('kind', '=', 'street').orderBy('street_code', 'desc').executeTakeFirstOrThrow()
    return street.id
  }
  const holder = async (role: Role) => world.staff(role, await unionOf(role))

  return {
    /** Somebody who may do it now, in a session of their own, and an input that is accepted. */
    sample,
    /** The same for many attacks, whichever tests of the file they stand in: what was refused or only read is as it was. */
    target: (path: Path): Target => {
      const target = targets.get(path) ?? targetOf(path, sample, async () => void (await world.owner.deleteFrom('rate_limits').execute()))
      targets.set(path, target)
      return target
    },
    worker: () => world.person(),
    holder,
    /** Somebody else who passes the same door. */
    twinOf: (access: Access) => (typeof access === 'string' ? world.person() : holder(access[0]!)),
    /** Staff who have nothing to do with what the samples arrange. */
    outsiders: async () => [await holder('chair'), await holder('officer')],
    /** Holds a role that the operation is for. */
    passes: async ({ personId }: Fighter, access: Access) =>
      (await world.db.selectFrom('roles').select('role').where('person_id', '=', personId).execute()).some(({ role }) => Array.isArray(access) && access.includes(role as Role)),
    colleagueOf: async (actor: Fighter) => {
      const role = await world.db.selectFrom('roles').select(['role', 'organization_id']).where('person_id', '=', actor.personId).executeTakeFirstOrThrow()
      return world.staff(role.role as Role, role.organization_id)
    },
    particularsOf: (personId: string) => particularsOf(world.db, world.vault, personId),
    /** What marks the cases of somebody, or of their union: ids, numbers, names. */
    secretsOf: async ({ personId }: Fighter): Promise<string[]> => {
      const cases = await world.owner
        .selectFrom('cases')
        .innerJoin('people', 'people.id', 'cases.person_id')
        .select(['cases.id', 'cases.number', 'cases.person_id', 'people.name'])
        .where((or) => or.or([or('cases.person_id', '=', personId), or('cases.organization_id', 'in', or.selectFrom('roles').select('organization_id').where('roles.person_id', '=', personId))]))
        .execute()
      const marks = await world.owner.selectFrom('notices').select('id').where('person_id', '=', personId).execute()
      const members = await world.owner.selectFrom('memberships').select('member_no').where('person_id', '=', personId).execute()
      return [personId, ...cases.flatMap((row) => [row.id, row.number, row.person_id, row.name ?? row.id]), ...marks.map((row) => row.id), ...members.map((row) => row.member_no)]
    },
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

/** Other bodies that the schema takes as well, and another operation: each must be refused under a key that is used up. */
export const sentAgain = (path: Path, spec: Endpoint, input: object): [string, unknown][] => {
  const others = textPlaces(input).flatMap((place) => {
    const value = String(valueAt(input, place))
    return [uuid.test(value) ? '0198f000-0000-7000-8000-0000000000fe' : `${value}0`, '13800138000', '2020-02-20'].map((other) => withValue(input, place, other))
  })
  const numbers = Object.entries(input).flatMap(([name, value]) => (typeof value === 'number' ? [{ ...input, [name]: value + 1 }] : []))
  const taken = [...others, ...numbers].filter((body) => v.is(spec.input, body) && JSON.stringify(body) !== JSON.stringify(input))
  const elsewhere: [string, unknown][] = path === 'progress.readNotices' ? [] : [['progress.readNotices', { ids: [] }]]
  return [...taken.map((body): [string, unknown] => [path, body]), ...elsewhere]
}
