import { dayOf } from '@/contract/dates'
import { documentHash } from '@/cloud/domain/people/particulars'
import type { Erasure } from '@/cloud/domain/erasure/erasing'
import { reachOf, type Reach } from '@/cloud/domain/orgs/scope'
import type { Mapping } from '@/cloud/domain/sheets/columns'
import type { Db } from '@/cloud/kernel/handler'
import type { Vault } from '@/cloud/kernel/vault'
import { columnsOf, type ColumnKey, type ImportKind } from '../columns'
import { decideProvince, decideRoster, type Deed } from './decide-line'
import { judgeCells, type GoodCells } from './judge-cells'
import { isWithin, setProgress, takeImport, type ImportRow } from './queries/imports'
import { earlierLines, linesAfter, writeOutcomes, type JudgedLine, type Outcome } from './queries/lines'
import { holdBearers, knownPeople, rolesHeld } from './queries/register'
import { openCells } from './sealed-lines'
import { takeBackSome } from './take-back'
import { takeOver, type DecidedLine } from './take-over'

export interface Workshop {
  readonly erasure: Erasure
  readonly db: Db
  readonly vault: Vault
  readonly now: Date
  readonly newId: () => string
}

/** Lines in one step: some tens of milliseconds, and what a machine that dies leaves to be done again. */
const batch = 250

const outcomeOf: Readonly<Record<Deed['what'], Outcome>> = { add: 'added', enrol: 'added', fill: 'updated', same: 'same', bad: 'bad' }

interface Line { readonly line: number; readonly hash: Buffer; readonly cells: GoodCells }

const judged = (line: Line, deed: Deed): JudgedLine => ({ line: line.line, hash: line.hash, outcome: outcomeOf[deed.what], problems: deed.what === 'bad' ? [deed.problem] : [] })

const decideAll = async (shop: Workshop, job: ImportRow, reach: Reach, lines: readonly Line[]): Promise<{ line: Line; deed: Deed }[]> => {
  const known = await knownPeople(shop.db, reach, job.kind === 'province' ? job.path : null, lines.map((line) => line.hash))
  return lines.map((line) => {
    const person = known.get(line.hash.toString('hex'))
    return { line, deed: job.kind === 'roster' ? decideRoster(line.cells, person, job.organization_id) : decideProvince(line.cells, person, line.cells.knownOn ?? dayOf(shop.now)) }
  })
}

/** The first of several lines with one document counts; the others name it. */
const withoutTwins = (lines: readonly Line[], earlier: ReadonlyMap<string, number>): { single: Line[]; twins: JudgedLine[] } => {
  const seen = new Map(earlier)
  const [single, twins]: [Line[], JudgedLine[]] = [[], []]
  for (const line of lines) {
    const mark = line.hash.toString('hex')
    const first = seen.get(mark)
    if (first === undefined) single.push(line)
    else twins.push({ line: line.line, hash: line.hash, outcome: 'bad', problems: [{ column: 'documentNumber', reason: 'twin', line: first }] })
    if (first === undefined) seen.set(mark, line.line)
  }
  return { single, twins }
}

/** Somebody has the document, and nobody whom a list may touch: it is not decided a third time. */
const notOurs: Deed = { what: 'bad', problem: { column: 'documentNumber', reason: 'needs_street' } }

const settle = async (shop: Workshop, job: ImportRow, reach: Reach, lines: readonly Line[], second = false): Promise<JudgedLine[]> => {
  // Before anything is decided: who closes the account, joins or is put into another record meanwhile comes before or after.
  if (job.state === 'running') await holdBearers(shop.db, lines.map((line) => line.hash))
  const decided = await decideAll(shop, job, reach, lines)
  if (job.state === 'checking') return decided.map(({ line, deed }) => judged(line, deed))
  const deeds = decided.flatMap(({ line, deed }): (DecidedLine & { hash: Buffer })[] => (deed.what === 'bad' || deed.what === 'same' ? [] : [{ ...line, deed }]))
  const late = new Set((await takeOver({ ...shop, organizationId: job.organization_id, importId: job.id, by: job.by_id }, deeds)).map((one) => one.line))
  const left = lines.filter((line) => late.has(line.line))
  const again = second ? left.map((line) => judged(line, notOurs)) : left.length === 0 ? [] : await settle(shop, job, reach, left, true)
  return [...decided.filter(({ line }) => !late.has(line.line)).map(({ line, deed }) => judged(line, deed)), ...again]
}

const judgeLines = (shop: Workshop, job: ImportRow, rows: readonly { line: number; cells_enc: Buffer }[]): { good: Line[]; bad: JudgedLine[] } => {
  const [good, bad]: [Line[], JudgedLine[]] = [[], []]
  const needs = columnsOf[job.kind as ImportKind].filter((column) => column.needed === true).map((column) => column.key)
  for (const row of rows) {
    const found = judgeCells(needs, job.mapping as Mapping<ColumnKey>, openCells(shop.vault, job.id, row.line, row.cells_enc), dayOf(shop.now))
    if ('problems' in found) bad.push({ line: row.line, hash: null, outcome: 'bad', problems: found.problems })
    else good.push({ line: row.line, cells: found.good, hash: documentHash(shop.vault, found.good.documentKind, found.good.documentNumber) })
  }
  return { good, bad }
}

const count = (lines: readonly JudgedLine[], outcome: Outcome): number => lines.filter((line) => line.outcome === outcome).length

/**
 * One step of a dry run or of a taking-over, in the caller's transaction: either all of it holds or nothing. The reach is
 * that of whoever began it, as it is now: a role that was taken away meanwhile stops the work.
 * @returns whether there is more to do
 */
export const workOn = async (shop: Workshop, importId: string): Promise<boolean> => {
  const { db, now } = shop
  const job = await takeImport(db, importId)
  if (job === undefined) return false
  const reach = reachOf({ personId: job.by_id, roles: await rolesHeld(db, job.by_id, dayOf(now)) })
  if (!(await isWithin(db, reach, job.organization_id))) {
    await setProgress(db, job.id, { state: 'stopped', version: job.version + 1, touched_at: now })
    return false
  }
  if (job.state === 'undoing') return takeBackSome(shop, job)
  const rows = await linesAfter(db, job.id, job.done_to, batch)
  const { good, bad } = judgeLines(shop, job, rows)
  const { single, twins } = withoutTwins(good, good.length === 0 ? new Map() : await earlierLines(db, job.id, rows[0]?.line ?? 0, good.map((line) => line.hash)))
  const all = [...bad, ...twins, ...(single.length === 0 ? [] : await settle(shop, job, reach, single))]
  if (all.length > 0) await writeOutcomes(db, job.id, all)
  const more = rows.length === batch
  await setProgress(db, job.id, {
    done: job.done + rows.length, done_to: rows.at(-1)?.line ?? job.done_to, touched_at: now,
    bad: job.bad + count(all, 'bad'), added: job.added + count(all, 'added'), updated: job.updated + count(all, 'updated'), same: job.same + count(all, 'same'),
    ...(more ? {} : { state: job.state === 'checking' ? 'checked' : 'done', version: job.version + 1, ...(job.state === 'running' ? { done_at: now } : {}) }),
  })
  return more
}
