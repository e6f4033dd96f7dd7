import { Readable } from 'node:stream'
import { documentKinds } from '@/contract/identifiers'
import { reviewers } from '@/contract/roles'
import type { SheetColumn } from '@/cloud/adapters/sheets/sheets'
import type { Handler } from '@/cloud/kernel/handler'
import { found } from '@/cloud/kernel/refusal'
import { columnsOf, mostLines, type ColumnKey, type ImportKind } from '../columns'
import type { rosterContract } from '../contract'
import { columnHints, columnTitles, documentKindWords, fileWords, yesNo } from '../sheet-words'
import { madeBefore, makeFile } from './make-file'

const choices: Partial<Record<ColumnKey, readonly string[]>> = { documentKind: documentKinds.map((kind) => documentKindWords[kind]), registered: [yesNo.yes, yesNo.no] }

const columnOf = (key: ColumnKey): SheetColumn => {
  const [hint, words] = [columnHints[key], choices[key]]
  return { title: columnTitles[key], width: key === 'documentNumber' ? 24 : 18, ...(hint === undefined ? {} : { hint }), ...(words === undefined ? {} : { choices: words }) }
}

const order = (kind: ImportKind): ColumnKey[] => columnsOf[kind].map((column) => column.key)

export const template: Handler<typeof rosterContract.template> = async (context, { exportId, kind }) => {
  const before = await madeBefore(context, exportId)
  if (before) return before
  const held = found(context.actor.roles.find(({ role }) => (reviewers as readonly string[]).includes(role)))
  return makeFile(context, {
    exportId, kind: 'template', organizationId: held.organizationId, format: 'xlsx', lines: Readable.from([]),
    plan: { name: fileWords[kind], columns: order(kind).map(columnOf), guidedRows: mostLines },
  })
}
