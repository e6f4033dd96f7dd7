import * as v from 'valibot'
import { dayOf } from '@/contract/dates'
import type { Output } from '@/contract/endpoint'
import type { CaseKind } from '@/cloud/domain/cases/kind'
import { settingsSoFar } from '@/cloud/domain/settings'
import type { Db } from '@/cloud/kernel/handler'
import type { myDataContract } from '../contract'
import { isMember, openCasesOf } from './queries/corrections'
import { consentsOf } from './queries/own-records'

export type Effect = Output<typeof myDataContract.withdrawConsent>['effect']

const notice = v.object({ purpose: v.string(), version: v.string(), title: v.string() })

const restsOn = (kinds: readonly CaseKind[], purpose: string): string[] => kinds.filter((kind) => kind.consents?.includes(purpose)).map((kind) => kind.kind)

/** What rests on a consent now: open cases of the kinds that need it, else the running membership that came of them. */
export const effectOf = async (db: Db, kinds: readonly CaseKind[], personId: string, purpose: string): Promise<{ effect: Effect; member: boolean; cases: Awaited<ReturnType<typeof openCasesOf>> }> => {
  const names = restsOn(kinds, purpose)
  const cases = (await openCasesOf(db, personId)).filter((row) => names.includes(row.kind))
  const member = names.length > 0 && (await isMember(db, personId))
  return { effect: cases.length > 0 ? 'case_withdrawn' : member ? 'still_member' : 'nothing', member, cases }
}

/** Consents with the title of the notice that was shown (PI-1), and what withdrawing each would mean now. */
export const consentList = async (db: Db, kinds: readonly CaseKind[], personId: string, now: Date): Promise<Output<typeof myDataContract.see>['consents']> => {
  const titles = new Map((await settingsSoFar(db, 'consent.', dayOf(now))).flatMap((row) => {
    const read = v.safeParse(notice, row.value)
    return read.success ? [[`${read.output.purpose} ${read.output.version}`, read.output.title] as const] : []
  }))
  const effects = new Map<string, Effect>()
  const rows = await consentsOf(db, personId)
  for (const purpose of new Set(rows.map((row) => row.purpose))) effects.set(purpose, (await effectOf(db, kinds, personId, purpose)).effect)
  return rows.map((row) => ({
    consentId: row.id, purpose: row.purpose, version: row.version, title: titles.get(`${row.purpose} ${row.version}`) ?? null, recipients: row.recipients,
    givenAt: row.given_at.toISOString(), withdrawnAt: row.withdrawn_at?.toISOString() ?? null, effect: effects.get(row.purpose) ?? 'nothing',
  }))
}
