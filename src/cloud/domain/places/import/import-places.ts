import { sql, type RawBuilder } from 'kysely'
import type { CoordinateSystem, LineReason, PlaceColumn } from '@/contract/places/sheet-columns'
import { streetMap } from '@/cloud/domain/orgs/import/queries'
import type { Context, Db } from '@/cloud/kernel/handler'
import type { Vault } from '@/cloud/kernel/vault'
import { recordChange } from '../changes'
import { columnsOf, differences, type PlaceForm } from '../fields'
import { nextFeedVersion } from '../feed-version'
import { insertPlace } from '../kept'
import { nextCode } from '../next-code'
import { openPhone, sealPhone } from '../phone'
import { signsOf } from '../signs'
import { planner, type Bringer } from './plan'
import { knownPlaces, type KnownPlace } from './queries'
import { readLine, type PlaceLine } from './read-line'

/** A line of a sheet with what stands in each column. */
export interface SheetLine {
  /** As the program shows it beside the row. */
  readonly line: number
  readonly cell: (column: PlaceColumn) => string
}

export interface BadLine {
  readonly line: number
  readonly name: string
  readonly problems: readonly { readonly column: PlaceColumn; readonly reason: LineReason }[]
}

export interface PlacesReport {
  readonly lines: number
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly bad: readonly BadLine[]
}

export interface Bringing extends Bringer {
  readonly system: CoordinateSystem
  /** condition over `places p`: what the caller keeps */
  readonly within: RawBuilder<boolean>
  /** Write it, too; else only say what would happen. */
  readonly write: boolean
  readonly demo?: boolean
}

type Work = Pick<Context, 'db' | 'now' | 'newId' | 'actor'> & { readonly vault: Vault }

const add = async ({ db, vault, now, newId, actor }: Work, code: string, organizationId: string, form: PlaceForm, feedVersion: number, demo: boolean): Promise<void> => {
  const id = newId()
  const columns = columnsOf(form)
  await insertPlace(db, {
    ...columns, id, code, organization_id: organizationId, phone_enc: sealPhone(vault, id, form.phone), demo, ...signsOf({ ...columns, code }), created_at: now, updated_at: now, feed_version: form.status === 'draft' ? 0 : feedVersion,
  })
  await recordChange({ db, now, newId, actor }, { placeId: id, what: 'imported' })
}

const change = async ({ db, vault, now, newId, actor }: Work, place: KnownPlace, form: PlaceForm, before: Record<string, unknown>, feedVersion: number): Promise<void> => {
  const columns = columnsOf(form)
  const phone = 'phone' in before ? { phone_enc: sealPhone(vault, place.id, form.phone) } : {}
  const broken = place.broken.filter((one) => columns.facilities.some((has) => has === one))
  await db.updateTable('places').set({ ...columns, sources: JSON.stringify(columns.sources), ...phone, ...signsOf({ ...columns, code: place.code }), broken, version: place.version + 1, feed_version: feedVersion, updated_at: now })
    .where('id', '=', place.id).execute()
  await recordChange({ db, now, newId, actor }, { placeId: place.id, what: 'imported', before })
}

const read = (lines: readonly SheetLine[], streets: ReadonlyMap<string, string>, system: CoordinateSystem): { good: { at: number; line: PlaceLine }[]; bad: BadLine[] } => {
  const good: { at: number; line: PlaceLine }[] = []
  const bad: BadLine[] = []
  for (const { line: at, cell } of lines) {
    const found = readLine(cell, streets, system)
    if ('problems' in found) bad.push({ line: at, name: cell('name').slice(0, 60), problems: found.problems })
    else good.push({ at, line: found.line })
  }
  return { good, bad }
}

/**
 * Brings lines of a sheet into the places, by code, else by name and street; nothing twice, and an empty cell deletes
 * nothing. Bad lines are reported with all that is wrong with them; the good ones go in, in one transaction of the caller.
 */
export const importPlaces = async (work: Work, lines: readonly SheetLine[], how: Bringing): Promise<PlacesReport> => {
  const { db, vault } = work
  // Two sheets at once come one after the other: the second sees what the first has added.
  if (how.write) await sql`select pg_advisory_xact_lock(hashtext('longgang.places.import'))`.execute(db)
  const { good, bad } = read(lines, await streetMap(db), how.system)
  const known = await knownPlaces(db, how.within, good.flatMap(({ line }) => line.code ?? []), good.map(({ line }) => line.name), how.write)
  const differs = (place: KnownPlace, form: PlaceForm) => differences(work, place, columnsOf(form), form.phone)
  const decide = planner(known, how, (place) => openPhone(vault, place.id, place.phone_enc), differs)
  /** Takes a code where one is needed, and gives what is then written. */
  const plan: (() => Promise<(feedVersion: number) => Promise<void>>)[] = []
  let [added, changed, same] = [0, 0, 0]
  for (const { at, line } of good) {
    const planned = decide(line)
    if (planned.what === 'bad') bad.push({ line: at, name: line.name, problems: [planned.problem] })
    else if (planned.what === 'add') {
      added += 1
      plan.push(async () => {
        const code = await nextCode(db, planned.form.streetCode)
        return (version) => add(work, code, planned.organizationId, planned.form, version, how.demo === true)
      })
    } else {
      const before = differs(planned.place, planned.form)
      if (Object.keys(before).length === 0) same += 1
      else {
        changed += 1
        plan.push(async () => (version) => change(work, planned.place, planned.form, before, version))
      }
    }
  }
  if (how.write && plan.length > 0) {
    const writes = []
    // All codes first: whoever adds one place takes its code before the version, too, so the two don't wait in a ring.
    for (const one of plan) writes.push(await one())
    const version = await nextFeedVersion(db)
    for (const write of writes) await write(version)
  }
  return { lines: lines.length, added, changed, same, bad: bad.sort((a, b) => a.line - b.line) }
}

/** Everything there is, for whoever works at the server itself. */
export const everywhere: RawBuilder<boolean> = sql<boolean>`true`

/** Street union by street code, for new places; null where there is none. */
export const streetUnions = async (db: Db): Promise<ReadonlyMap<string, string>> =>
  new Map((await db.selectFrom('organizations').select(['id', 'street_code']).where('kind', '=', 'street').where('status', '=', 'active').execute()).flatMap((row) => (row.street_code === null ? [] : [[row.street_code, row.id] as const])))
