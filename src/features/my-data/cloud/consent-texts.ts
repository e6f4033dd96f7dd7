import { dayOf } from '@/contract/dates'
import { lackOf, noticeInForce, type Lack } from '@/cloud/domain/people/consents'
import { settingsSoFar } from '@/cloud/domain/settings'
import type { Handler } from '@/cloud/kernel/handler'
import type { myDataContract } from '../contract'
import { isMember } from './queries/corrections'

/** What a membership rests on (see the kinds of cases); everything else is asked where it is used, and not before. */
const ofMembers: readonly string[] = ['membership', 'identity']

const offered = (purpose: string, lack: Lack | null, member: boolean): lack is Lack => lack !== null && (lack !== 'never' || (member && ofMembers.includes(purpose)))

export const consentTexts: Handler<typeof myDataContract.consentTexts> = async ({ db, actor, now }) => {
  const today = dayOf(now)
  const member = await isMember(db, actor.personId)
  const texts = []
  for (const key of new Set((await settingsSoFar(db, 'consent.', today)).map((row) => row.key))) {
    const notice = await noticeInForce(db, key.slice('consent.'.length), today)
    const lack = notice === null ? null : await lackOf(db, actor.personId, notice)
    if (notice !== null && offered(notice.purpose, lack, member)) texts.push({ purpose: notice.purpose, version: notice.version, title: notice.title, text: notice.text, recipients: notice.recipients, lack })
  }
  return texts
}
