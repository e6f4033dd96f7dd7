import { maskDocument, maskPhone } from '@/contract/identifiers'
import type { SheetValue } from '@/cloud/adapters/sheets/sheets'
import { reachOf } from '@/cloud/domain/orgs/scope'
import { writeAudit } from '@/cloud/kernel/audit'
import type { Actor, Context, Handler } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import type { rosterContract } from '../contract'
import { documentKindWords, exportTitles, fileWords, statusWords, verifiedWords, yesNo } from '../sheet-words'
import { madeBefore, makeFile } from './make-file'
import { personOf } from './members'
import { countMembers, listScope, membersPage, type ListScope, type MemberPlace, type MemberRow } from './queries/members'

const atOnce = 1_000
/** What one workbook and one call of a function bear. */
const most = 200_000

const widths = [14, 20, 24, 16, 14, 30, 14, 12, 12, 16, 14]

type Signed = Context & { readonly actor: Actor }

/** One row in the audit for every person whose numbers go out in full (PI-7). */
const noteLooks = (context: Signed, exportId: string, rows: readonly MemberRow[]): Promise<void> =>
  writeAudit(context.db, rows.map((row) => ({
    action: 'roster.exportMembers.look', targetId: row.person_id, organizationId: row.organization_id, detail: { export: exportId },
    requestId: context.requestId, actorId: context.actor.personId, outcome: 'ok', at: context.now,
  })))

const lineOf = (context: Signed, row: MemberRow, full: boolean): SheetValue[] => {
  const { name, documentKind, documentNumber, phone } = personOf(context.vault, row)
  const shown = (value: string | null, mask: (value: string) => string) => (value === null || full ? value : mask(value))
  const province = row.registered === null ? yesNo.unknown : row.registered ? yesNo.yes : yesNo.no
  return [
    name, documentKind === null ? null : documentKindWords[documentKind], shown(documentNumber, maskDocument), shown(phone, maskPhone), row.member_no, row.organization_name, row.from_on,
    statusWords[row.status] ?? row.status, row.verified ? verifiedWords.yes : verifiedWords.no, province, row.known_on,
  ]
}

async function* linesOf(context: Signed, exportId: string, scope: ListScope, full: boolean): AsyncGenerator<SheetValue[]> {
  let after: MemberPlace | null = null
  for (;;) {
    const rows: MemberRow[] = await membersPage(context.db, scope, {}, after, atOnce)
    if (full && rows.length > 0) await noteLooks(context, exportId, rows)
    for (const row of rows) yield lineOf(context, row, full)
    const last = rows.at(-1)
    if (last === undefined || rows.length < atOnce) return
    after = { organizationId: last.organization_id, id: last.id }
  }
}

/** A chair takes masked lists of the own union; numbers in full are for whoever answers to the province, with a reason. */
export const exportMembers: Handler<typeof rosterContract.exportMembers> = async (context, { exportId, organizationId, subtree, format, full, reason }) => {
  const { db, actor } = context
  const scope = await listScope(db, reachOf(actor, full ? ['officer', 'district'] : undefined), organizationId, subtree)
  if (scope === null) return refuse(full && (await listScope(db, reachOf(actor), organizationId, false)) !== null ? 'role.refused' : 'object.not_found')
  if (full && (reason ?? '').length < 2) return refuse('request.invalid', [{ path: 'reason', reason: 'required' }])
  const before = await madeBefore(context, exportId)
  if (before) return before
  if ((await countMembers(db, scope, most + 1)) > most) return refuse('roster.too_many_members')
  return makeFile(context, {
    exportId, kind: 'members', organizationId, format, subtree, lines: linesOf(context, exportId, scope, full), ...(full ? { reason: reason ?? '' } : {}),
    plan: { name: fileWords.members, columns: exportTitles.map((title, index) => ({ title, width: widths[index] ?? 14 })) },
  })
}
