import { addDays, addWorkdays, dayOf, isWorkday, type Day, type DueDay, type HolidayTable } from '@/contract/dates'

/** Working days of one kind of case. */
export interface Clock {
  /** until the first decision */
  readonly promise: number
  /** for the applicant to answer what was asked */
  readonly reply: number
}

/** What has happened to a case, as far as its clock is concerned. */
export interface Stamps {
  readonly submittedAt: Date
  readonly askedAt: Date | null
  readonly answeredAt: Date | null
}

/** An answer that comes on the last day still needs somebody to read it: so many working days are always left. */
const LEAST_LEFT = 3

const workdaysBetween = (from: Day, to: Day, table: HolidayTable): number => {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkday(day, table)) count += 1
  return count
}

/** Last day on which the applicant may answer; then the case goes back to the reviewer, and a person decides (PI-8). */
export const replyDay = (askedAt: Date, clock: Clock, table: HolidayTable): DueDay => addWorkdays(dayOf(askedAt), clock.reply, table)

/**
 * The day by which the applicant is promised a decision. The clock stands still while the question is with the applicant
 * (LAW-7: an assumption, to be confirmed by the union): until the answer, the date is the latest possible one, counted as
 * if the answer came on the last day; with the answer it moves forward to what is really left.
 */
export const promiseOf = (stamps: Stamps, clock: Clock, table: HolidayTable): DueDay => {
  const submitted = dayOf(stamps.submittedAt)
  if (stamps.askedAt === null) return addWorkdays(submitted, clock.promise, table)
  const left = Math.max(LEAST_LEFT, clock.promise - workdaysBetween(submitted, dayOf(stamps.askedAt), table))
  const last = replyDay(stamps.askedAt, clock, table)
  const resumed = stamps.answeredAt === null ? last.day : dayOf(stamps.answeredAt)
  const due = addWorkdays(resumed, left, table)
  return { day: due.day, tentative: due.tentative || (stamps.answeredAt === null && last.tentative) }
}
