import { stepsForApplicant } from '@/cloud/domain/cases/history'
import type { CaseKind, Signed } from '@/cloud/domain/cases/kind'
import { particularsOf } from '@/cloud/domain/people/particulars'
import type { Db } from '@/cloud/kernel/handler'
import { Refusal } from '@/cloud/kernel/refusal'
import { electionsOf, inboxOf, marksOf, placeWorkOf, proposalsOf, subscriptionsOf, verificationRecords } from './queries/further-records'
import { comingsOf } from './queries/own-records'
import { everythingOf } from './see'

/** The fields of a case in full, as its kind tells them; an erased one has none any more. */
const fieldsOf = async (context: Signed, kinds: readonly CaseKind[], row: Awaited<ReturnType<typeof everythingOf>>['rows'][number]): Promise<Record<string, string>> => {
  const kind = kinds.find((one) => one.kind === row.kind)
  if (kind === undefined || row.erased_at !== null) return {}
  try {
    const { fields } = await kind.view(context, row)
    const full = await kind.reveal(context, row, fields.filter((field) => field.sensitive).map((field) => field.key))
    return Object.fromEntries([...fields, ...full].map(({ key, value }) => [key, value]))
  } catch (error) {
    if (error instanceof Refusal && error.code === 'object.not_found') return {}
    throw error
  }
}

/** What the overview has no room for. */
const further = async (db: Db, personId: string) => ({
  comings: (await comingsOf(db, personId)).map((row) => ({ at: row.came_at.toISOString(), place: row.place, unionName: row.union_name })),
  verification: await verificationRecords(db, personId),
  marks: await marksOf(db, personId),
  elections: await electionsOf(db, personId),
  proposals: await proposalsOf(db, personId),
  subscriptions: await subscriptionsOf(db, personId),
  inbox: await inboxOf(db, personId),
  placeWork: await placeWorkOf(db, personId),
})

/** Everything about the caller in full, as it is handed out to them (PI-4): keys are words of the contract. */
export const takeOut = async (context: Signed, kinds: readonly CaseKind[]) => {
  const { db, vault, actor, now } = context
  const { rows, cases, ...rest } = await everythingOf(db, kinds, actor, now)
  const full = []
  for (const row of rows) {
    const steps = await stepsForApplicant(db, row.id)
    full.push({
      ...cases.find((one) => one.caseId === row.id)!,
      fields: await fieldsOf(context, kinds, row),
      steps: steps.map((step) => ({ at: step.at.toISOString(), what: step.what, by: step.organization, note: step.note })),
    })
  }
  return { madeAt: now.toISOString(), person: await particularsOf(db, vault, actor.personId), ...rest, ...(await further(db, actor.personId)), cases: full }
}

export type TakenOut = Awaited<ReturnType<typeof takeOut>>
