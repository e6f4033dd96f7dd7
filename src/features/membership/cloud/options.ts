import { dayOf } from '@/contract/dates'
import { numberSetting } from '@/cloud/domain/settings'
import type { Handler } from '@/cloud/kernel/handler'
import type { membershipContract } from '../contract'
import { clocks } from './clocks'
import { allOccupations, allPlatforms, allStreets } from './queries/reference'
import { textsInForce } from './texts-in-force'

export const options: Handler<typeof membershipContract.options> = async ({ db, now }) => {
  const today = dayOf(now)
  const { letter: inForce, notices } = await textsInForce(db, now)
  const letter = inForce ?? { version: '', text: '', confirmed: false }
  return {
    streets: await allStreets(db),
    occupations: (await allOccupations(db)).map((row) => ({ ...row, group: row.group as 'platform' | 'employed' | 'flexible' })),
    platforms: await allPlatforms(db),
    letter: { version: letter.version, text: letter.text, confirmed: letter.confirmed },
    notices: notices.map(({ purpose, version, title, text, recipients }) => ({ purpose, version, title, text, recipients })),
    promiseWorkdays: await numberSetting(db, clocks.promise.setting, today, clocks.promise.otherwise),
  }
}
