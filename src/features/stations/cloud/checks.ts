import * as v from 'valibot'
import { dayOf } from '@/contract/dates'
import type { Output } from '@/contract/endpoint'
import { settingsSoFar } from '@/cloud/domain/settings'
import type { Actor, Db, Handler } from '@/cloud/kernel/handler'
import { staffed } from '@/cloud/domain/places/keeper-scope'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { keepingContract } from '../keeping-contract'
import { ownNote } from './checked-note'
import { recordChange } from '@/cloud/domain/places/changes'
import { checkById, insertCheck, type CheckList } from './queries/checks'
import { lockPlace } from '@/cloud/domain/places/kept'

const lists: readonly CheckList[] = ['acceptance', 'standard']
const shape = v.object({ items: v.array(v.object({ code: v.string(), text: v.string(), needed: v.boolean(), rule: v.string() })), confirmed: v.boolean() })
type Checklist = v.InferOutput<typeof shape>

/** The list in force on that day: a dated setting, for the district union may change it. */
const listOn = async (db: Db, list: CheckList, day: string): Promise<Checklist> => {
  const newest = (await settingsSoFar(db, `stations.checklist.${list}`, day))[0]
  return newest === undefined ? { items: [], confirmed: false } : v.parse(shape, newest.value)
}

export const checklists: Handler<typeof keepingContract.checklists> = async ({ db, now }) => {
  const rows = []
  for (const list of lists) rows.push({ list, ...(await listOn(db, list, dayOf(now))) })
  return { rows }
}

type Check = Output<typeof keepingContract.keepCheck>
const kept = v.array(v.object({ code: v.string(), ok: v.nullable(v.boolean()), note: v.nullable(v.string()) }))

interface Row { id: string; list: string; on_day: string; passed: boolean; by_id: string | null; items: unknown }

export const checkOf = (row: Row, actor: Actor): Check =>
  ({ checkId: row.id, list: row.list as CheckList, on: row.on_day, passed: row.passed, byMe: row.by_id === actor.personId, items: v.parse(kept, row.items) })

/** Passed when all that is needed is there; the cloud says so, not the phone. Every item has to be answered, if only with 「没查」. */
export const keepCheck: Handler<typeof keepingContract.keepCheck> = async (context, { checkId, placeId, list, on, items }) => {
  const { db, actor, now } = context
  const place = found(await lockPlace(db, placeId, staffed(actor)))
  const sent = await checkById(db, checkId)
  if (sent !== undefined) return sent.place_id === placeId ? checkOf(sent, actor) : refuse('object.not_found')
  if (on > dayOf(now)) refuse('request.invalid', [{ path: 'on', reason: 'future' }])
  const { items: wanted } = await listOn(db, list, dayOf(now))
  const given = new Map(items.map((item) => [item.code, item]))
  if (wanted.length === 0 || given.size !== items.length || given.size !== wanted.length || wanted.some(({ code }) => !given.has(code))) refuse('stations.list_changed')
  const written = []
  for (const item of items) written.push({ ...item, note: await ownNote(context, item.note) })
  const passed = wanted.every(({ code, needed }) => !needed || given.get(code)?.ok === true)
  if (!(await insertCheck(db, { id: checkId, place_id: placeId, list, on_day: on, items: written, passed, by_id: actor.personId, at: now }))) refuse('object.not_found')
  await recordChange(context, { placeId, what: 'check', before: { list } })
  context.audit({ targetId: checkId, organizationId: place.organization_id, detail: { list, passed } })
  return checkOf(found(await checkById(db, checkId)), actor)
}
