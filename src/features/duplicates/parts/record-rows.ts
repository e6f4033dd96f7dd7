import { dayOf, formatDate, formatDay } from '@/contract/dates'
import { copy } from '../copy'
import type { Entry } from './shapes'

const words = copy.compare

export interface Row {
  readonly label: string
  readonly left: string
  readonly right: string | null
  /** Both have the same number. */
  readonly same: boolean
}

const membershipOf = ({ membership }: Entry): string =>
  membership === null ? words.none : words.memberOf(membership.unionName, membership.memberNo, formatDate(membership.sinceOn)) + (membership.status === 'active' ? '' : words.kept)

const verificationOf = ({ verification }: Entry): string => {
  const way = verification.way === null ? undefined : words.verified[verification.way]
  return words.verification[verification.state] + (way === undefined ? '' : `（${way}）`)
}

const month = (lastSeen: string | null): string => (lastSeen === null ? words.none : `${Number(lastSeen.slice(0, 4))} 年 ${Number(lastSeen.slice(5))} 月`)

/** The same facts of both, line by line; `right` null = there is one record only. */
export const recordRows = (left: Entry, right: Entry | null, same: { readonly document: boolean; readonly phone: boolean }): Row[] => {
  const today = dayOf(Date.now())
  const line = (label: string, tell: (one: Entry) => string, alike = false): Row => ({ label, left: tell(left), right: right === null ? null : tell(right), same: alike })
  const r = words.rows
  return [
    line(r.name, (one) => one.nameMasked || words.none),
    line(r.document, (one) => (one.documentKind === null ? words.none : `${copy.documents[one.documentKind]} ${one.documentMasked}`), same.document),
    line(r.phone, (one) => one.phoneMasked || words.none, same.phone),
    line(r.membership, membershipOf),
    line(r.verification, verificationOf),
    line(r.since, (one) => formatDay(one.since, today)),
    line(r.seen, (one) => month(one.lastSeen)),
    line(r.cases, (one) => (one.openCases === 0 ? words.none : words.cases(one.openCases))),
    line(r.signIns, (one) => (one.signIns === 0 ? words.none : words.signIns(one.signIns))),
    ...(left.role || right?.role === true ? [line(r.role, (one) => (one.role ? words.hasRole : words.none))] : []),
  ]
}
