import { addDays, dayOf, startOf } from '@/contract/dates'
import type { InputOf } from '@/features/contracts'
import type { Union } from './shapes'

export interface Opening {
  readonly union: Union | undefined
  readonly place: string
  /** days from today */
  readonly day: number
  /** `now`, or half hours of the day */
  readonly from: string
  readonly hours: number
  readonly platformCode: string | undefined
  readonly occupationCode: string | undefined
}

export const emptyOpening: Opening = { union: undefined, place: '', day: 0, from: 'now', hours: 2, platformCode: undefined, occupationCode: undefined }

export const hourChoices = [1, 2, 3, 4, 6, 8, 24, 72] as const

const hourMs = 3_600_000
const two = (value: number): string => String(value).padStart(2, '0')

/** From seven in the morning to ten at night, by half hours; `now` is offered for today. */
export const fromChoices = Array.from({ length: 31 }, (_, i) => `${two(7 + Math.floor(i / 2))}:${i % 2 === 0 ? '00' : '30'}`)

const beginOf = ({ day, from }: Opening, now: number): number => {
  if (from === 'now') return startOf(addDays(dayOf(now), day)) + (day === 0 ? now - startOf(dayOf(now)) : 9 * hourMs)
  const [hour, minute] = from.split(':').map(Number) as [number, number]
  return startOf(addDays(dayOf(now), day)) + hour * hourMs + minute * 60_000
}

/** The event as the cloud takes it, or the name of the field that is missing or wrong. */
export const toEvent = (opening: Opening, groupJoinId: string, now: number): InputOf<'groupJoin.open'> | 'organizationId' | 'place' | 'closesAt' => {
  const { union, hours, platformCode, occupationCode } = opening
  if (union === undefined) return 'organizationId'
  const place = opening.place.trim()
  if (place.length < 2) return 'place'
  const begin = beginOf(opening, now)
  const end = begin + hours * hourMs
  if (end <= now) return 'closesAt'
  return {
    groupJoinId, organizationId: union.id, place, opensAt: new Date(begin).toISOString(), closesAt: new Date(end).toISOString(),
    ...(platformCode === undefined ? {} : { platformCode }), ...(occupationCode === undefined ? {} : { occupationCode }),
  }
}
