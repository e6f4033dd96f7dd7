import { sql } from 'kysely'
import { dayOf } from '@/contract/dates'
import type { Db } from '@/cloud/kernel/handler'

/** What the form of joining asks for, agreed to by everybody who joined or applies: in the texts of today, for there were none before. */
export const seedConsents = async (db: Db, now: Date): Promise<void> => {
  await sql`
    insert into consents (id, person_id, purpose, version, recipients, given_at)
    select gen_random_uuid(), who.person_id, notice.value ->> 'purpose', notice.value ->> 'version', array(select jsonb_array_elements_text(notice.value -> 'recipients')), ${now}
    from (select person_id from memberships where demo union select person_id from cases where demo) who
    cross join (select distinct on (key) value from settings where key in ('consent.membership', 'consent.identity') and from_on <= ${dayOf(now)} order by key, from_on desc) notice`.execute(db)
}
