import type { DueDay, HolidayTable } from '@/contract/dates'
import { dayOf } from '@/contract/dates'
import type { Db } from '@/cloud/kernel/handler'
import { holidayTable, numberSetting } from '@/cloud/domain/settings'
import { promiseOf, replyDay, type Clock, type Stamps } from './clock'
import type { Clocks } from './kind'

/** The clock that was in force on the day of the application: a later setting changes no promise already given. */
export const clockOn = async (db: Db, clocks: Clocks, submittedAt: Date): Promise<Clock> => {
  const day = dayOf(submittedAt)
  return {
    promise: await numberSetting(db, clocks.promise.setting, day, clocks.promise.otherwise),
    reply: await numberSetting(db, clocks.reply.setting, day, clocks.reply.otherwise),
  }
}

/** The promised day by today's holiday table. */
export const promiseNow = async (db: Db, clocks: Clocks, stamps: Stamps, now: Date): Promise<DueDay> => {
  const table: HolidayTable = await holidayTable(db, dayOf(now))
  return promiseOf(stamps, await clockOn(db, clocks, stamps.submittedAt), table)
}

/** The last day on which what was asked may be answered. */
export const lastReplyDay = async (db: Db, clocks: Clocks, askedAt: Date, submittedAt: Date): Promise<DueDay> =>
  replyDay(askedAt, await clockOn(db, clocks, submittedAt), await holidayTable(db, dayOf(askedAt)))
