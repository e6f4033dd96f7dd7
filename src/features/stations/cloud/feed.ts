import { packPlace } from '@/contract/places/pack'
import { readFeed } from '@/cloud/domain/places/feed'
import { holidaysFrom } from '@/cloud/domain/places/matching'
import type { Handler } from '@/cloud/kernel/handler'
import type { findingContract } from '../contract'

/** Weeks of holidays that go along: a phone that stays offline that long knows its hours are old. */
export const HOLIDAY_WEEKS = 26

export const feed: Handler<typeof findingContract.feed> = async ({ db, vault, now }, { since, epoch: known, cursor }) => {
  const { places, gone, next, version, epoch, full } = await readFeed(db, vault, { ...(since === undefined ? {} : { since }), ...(known === undefined ? {} : { epoch: known }), ...(cursor === undefined ? {} : { cursor }) })
  return {
    version, epoch, full, at: now.toISOString(), rows: places.map(packPlace), gone: [...gone], holidays: await holidaysFrom(db, now, HOLIDAY_WEEKS),
    ...(next === undefined ? {} : { next }),
  }
}
