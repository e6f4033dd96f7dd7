import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'

/** What a message is made of, read at the moment of sending. */
export interface MessageFacts {
  readonly personId: string
  /** `membership.asked` */
  readonly kind: string
  /** null = it tells of no case. */
  readonly caseKind: string | null
  readonly number: string | null
  readonly at: Date
  /** Looked at in the app already. */
  readonly read: boolean
  /** What it tells of is over: the question was answered, the case closed, no report of one's places waits any more. */
  readonly outdated: boolean
  /** OPENID of the mini-program; that of the web can't get such messages. */
  readonly openid: string | null
  /** Consents left for this template, as we counted them. */
  readonly unused: number
}

interface Row {
  person_id: string
  kind: string
  case_kind: string | null
  number: string | null
  created_at: Date
  read: boolean
  outdated: boolean
  openid: string | null
  unused: number
}

/** Somebody looks after places, and nothing that was said of them waits for an answer. Staff are not asked about: theirs are many. */
const answered = sql`(exists (select from place_managers k where k.person_id = n.person_id and k.to_on is null) and not exists (
  select from place_managers k join place_reports r on r.place_id = k.place_id where k.person_id = n.person_id and k.to_on is null and r.state <> 'resolved'))`

/** Of several accounts in the same app (two people who were one) the newest: that is the phone in use. */
export const factsOf = async (db: Db, noticeId: string, app: string, templateId: string): Promise<MessageFacts | null> => {
  const { rows } = await sql<Row>`
    select n.person_id, n.kind, c.kind as case_kind, c.number, n.created_at, n.read_at is not null as read,
      case m.topic when 'asked' then c.state <> 'needs_info' when 'moved' then c.closed_at is not null when 'reported' then ${answered} else false end as outdated,
      (select a.subject from accounts a where a.person_id = n.person_id and a.provider = 'wechat' and a.app = ${app} order by a.created_at desc, a.subject limit 1) as openid,
      coalesce((select s.unused from subscriptions s where s.person_id = n.person_id and s.template_id = ${templateId}), 0) as unused
    from outgoing_messages m join notices n on n.id = m.notice_id left join cases c on c.id = n.case_id
    where m.notice_id = ${noticeId}`.execute(db)
  const row = rows[0]
  if (row === undefined) return null
  const { person_id: personId, case_kind: caseKind, created_at: at, kind, number, read, outdated, openid, unused } = row
  return { personId, caseKind, at, kind, number, read, outdated, openid, unused }
}
