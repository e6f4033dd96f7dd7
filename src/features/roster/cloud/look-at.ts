import * as v from 'valibot'
import { cursorOf, cutPage, pageSize, readPlace } from '@/cloud/domain/cursor'
import { reachOf } from '@/cloud/domain/orgs/scope'
import type { Handler } from '@/cloud/kernel/handler'
import { found } from '@/cloud/kernel/refusal'
import type { rosterContract } from '../contract'
import { importById, importsPage } from './queries/imports'
import { badLines } from './queries/lines'
import { listedImport, openImport } from './rendered'
import { shownProblems } from './shown-problems'

const lineCursor = cursorOf(v.strictObject({ line: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_000_000)) }))

export const state: Handler<typeof rosterContract.state> = async ({ db, vault, actor, now }, { importId }) => openImport(vault, actor, found(await importById(db, reachOf(actor), importId)), now)

export const imports: Handler<typeof rosterContract.imports> = async ({ db, actor, now }, { cursor }) => {
  const page = cutPage(await importsPage(db, reachOf(actor), readPlace(cursor)), (row) => ({ at: row.created_at.toISOString(), id: row.id }))
  return { rows: page.rows.map((row) => listedImport(actor, row, now)), ...(page.next === undefined ? {} : { next: page.next }) }
}

/** Places and reasons only; what stands in the cells is in the file that the caller can take. */
export const problems: Handler<typeof rosterContract.problems> = async ({ db, actor }, { importId, cursor }) => {
  const reach = reachOf(actor)
  const row = found(await importById(db, reach, importId))
  const lines = await badLines(db, row.id, lineCursor.read(cursor)?.line ?? 0)
  const last = lines[pageSize - 1]
  const more = lines.length > pageSize && last !== undefined ? { next: lineCursor.write({ line: last.line }) } : {}
  return { rows: (await shownProblems(db, reach, lines.slice(0, pageSize))).map(({ line, problems: told }) => ({ line, problems: told })), ...more }
}
