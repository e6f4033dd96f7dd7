import { dayOf, formatDate } from '@/contract/dates'
import type { Paper } from '@/cloud/adapters/paper/print'
import type { TakenOut } from './cloud/take-out'
import { checkWayWord, consentWord, copy, markWord, placeWorkWord, proposalWord, topicWord, documentKindWord, fieldWord, valueWord, kindWord, roleWord, stateWord, statusWord, fileWord, wayWord } from './copy'

const when = (at: string): string => formatDate(dayOf(new Date(at)))
const span = (from: string, to: string | null): string => copy.roles.until(formatDate(from), to === null ? null : formatDate(to))

const standing = ({ way, at, byUnion, state }: TakenOut['verification']): string =>
  way !== null && at !== null ? copy.paper.verified(checkWayWord(way), byUnion, when(at)) : state === 'submitted' ? copy.paper.waiting : copy.paper.notVerified

/** What was taken out, as a document that a person reads; every list is there, also an empty one. */
export const paperOf = (data: TakenOut): Paper => {
  const { person } = data
  return {
    title: copy.paper.title,
    note: copy.paper.made(`${when(data.madeAt)} ${new Date(Date.parse(data.madeAt) + 8 * 3_600_000).toISOString().slice(11, 16)}`),
    pageOf: copy.paper.page,
    parts: [
      {
        title: copy.who.title, none: copy.none,
        lines: [
          [copy.who.name, person.name ?? copy.none],
          [copy.who.document, person.documentKind === null ? copy.none : `${documentKindWord(person.documentKind)} ${person.documentNumber ?? ''}`],
          [copy.who.phone, person.phone ?? copy.none],
        ],
      },
      { title: copy.membership.title, none: copy.none, lines: [...data.memberships.map((row) => [row.memberNo, `${row.unionName}，${span(row.fromOn, row.toOn)}，${statusWord(row.status)}`] as const), ...(data.province === null ? [] : [['', copy.membership.province(data.province.registered, formatDate(data.province.knownOn))] as const])] },
      {
        title: copy.paper.verification, none: copy.none,
        lines: [['', standing(data.verification)], ...data.verification.tries.map((row) => [when(row.at), `${copy.paper.tried}：${checkWayWord(row.way)}`] as const)],
      },
      {
        title: copy.cases.title, none: copy.none,
        lines: data.cases.flatMap((row) => [
          [row.number, `${kindWord(row.kind)}，${row.unionName}，${when(row.submittedAt)}，${stateWord(row.state)}`] as const,
          ...(Object.keys(row.fields).length === 0 ? [] : [[copy.paper.fields, Object.entries(row.fields).flatMap(([key, value]) => (fieldWord(key) === undefined ? [] : [`${fieldWord(key)}：${valueWord(key, value)}`])).join('；')] as const]),
          ...row.steps.flatMap((step) => (step.note === null ? [] : [[copy.paper.history, `${when(step.at)}：${step.note}`] as const])),
        ]),
      },
      { title: copy.paper.comings, none: copy.none, lines: data.comings.map((row) => [when(row.at), `${row.place}，${row.unionName}`] as const) },
      {
        title: copy.consents.title, none: copy.none,
        lines: data.consents.map((row) => [consentWord(row.purpose, row.title), `${copy.consents.version(row.version)}，${copy.consents.given(when(row.givenAt))}，${row.withdrawnAt === null ? copy.paper.running : copy.consents.gone(when(row.withdrawnAt))}。${copy.consents.to(row.recipients.join('、'))}`] as const),
      },
      { title: copy.files.title, none: copy.none, lines: data.files.map((row) => [fileWord(row.use), copy.files.line(when(row.madeAt), Math.ceil(row.bytes / 1024))] as const) },
      { title: copy.roles.title, none: copy.none, lines: data.roles.map((row) => [roleWord(row.role), `${row.organizationName}，${span(row.fromOn, row.toOn)}${row.revokedAt === null ? '' : `，${copy.paper.revoked}`}`] as const) },
      { title: copy.paper.marks, none: copy.none, lines: data.marks.map((row) => [markWord(row.mark), `${row.unionName}，${span(row.fromOn, row.toOn)}`] as const) },
      { title: copy.paper.elections, none: copy.none, lines: data.elections.map((row) => [formatDate(row.heldOn), copy.paper.elected(row.unionName, row.paperNo)] as const) },
      { title: copy.paper.proposals, none: copy.none, lines: data.proposals.map((row) => [when(row.proposedAt), `${row.unionName}，${roleWord(row.role)}，${proposalWord(row.state)}`] as const) },
      { title: copy.places.reports, none: copy.none, lines: data.placeReports.map((row) => [when(row.at), `${row.placeName}，${copy.places.kinds[row.kind]}，${copy.places.states[row.state]}${row.note === null ? '' : `：${row.note}`}`] as const) },
      { title: copy.places.kept, none: copy.none, lines: data.placesKept.map((row) => [row.placeName, span(row.fromOn, row.toOn)] as const) },
      { title: copy.paper.placeWork, none: copy.none, lines: data.placeWork.map((row) => [when(row.at), `${row.placeName}，${placeWorkWord(row.what)}`] as const) },
      { title: copy.signIns.title, none: copy.none, lines: data.sessions.map((row) => [wayWord(row.way), copy.signIns.since(when(row.since), when(row.until))] as const) },
      { title: copy.signIns.accounts, none: copy.none, lines: data.accounts.map((row) => [wayWord(row.way), when(row.since)] as const) },
      { title: copy.notices.title, none: copy.none, lines: [['', copy.notices.line(data.notices.all, data.notices.unread)]] },
      { title: copy.paper.subscriptions, none: copy.none, lines: data.subscriptions.map((row) => [topicWord(row.topic), copy.paper.left(row.unused)] as const) },
      { title: copy.looks.title, none: copy.looks.none, lines: data.looks.map((row) => [when(row.at), copy.looks.line(row.unionName ?? '')] as const) },
    ],
  }
}
