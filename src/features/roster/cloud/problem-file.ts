import type { SheetValue } from '@/cloud/adapters/sheets/sheets'
import { reachOf } from '@/cloud/domain/orgs/scope'
import type { Actor, Context, Handler } from '@/cloud/kernel/handler'
import { found } from '@/cloud/kernel/refusal'
import type { rosterContract } from '../contract'
import { fileWords, problemSentence } from '../sheet-words'
import { madeBefore, makeFile } from './make-file'
import { importById, type ImportRow } from './queries/imports'
import { badLines } from './queries/lines'
import { openCells, openTitles } from './sealed-lines'
import { shownProblems } from './shown-problems'

const atOnce = 500

async function* badLinesOf({ db, vault, actor }: Context & { readonly actor: Actor }, row: ImportRow, width: number): AsyncGenerator<SheetValue[]> {
  let after = 0
  for (;;) {
    const lines = await shownProblems(db, reachOf(actor), await badLines(db, row.id, after, atOnce))
    for (const { line, cells, problems } of lines) {
      const own = openCells(vault, row.id, line, cells)
      yield [problemSentence(problems), line, ...Array.from({ length: width }, (_, index) => own[index] ?? '')]
    }
    const last = lines.at(-1)
    if (last === undefined || lines.length < atOnce) return
    after = last.line
  }
}

/** What was brought, given back to who brought it or works for the same union, with the reason before each line: mend it there and bring it again. */
export const problemFile: Handler<typeof rosterContract.problemFile> = async (context, { exportId, importId }) => {
  const row = found(await importById(context.db, reachOf(context.actor), importId))
  const before = await madeBefore(context, exportId)
  if (before) return before
  const titles = openTitles(context.vault, row.id, row.titles_enc)
  return makeFile(context, {
    exportId, kind: 'problems', organizationId: row.organization_id, format: 'xlsx', lines: badLinesOf(context, row, titles.length),
    plan: { name: fileWords.problems, columns: [{ title: fileWords.problem, width: 40 }, { title: fileWords.line, width: 8 }, ...titles.map((title) => ({ title }))] },
  })
}
