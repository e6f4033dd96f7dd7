import * as v from 'valibot'
import { isDay, isInstant } from './dates'

/** Schemas that several contracts use. Sizes are in characters; instants are ISO 8601 in UTC; days are YYYY-MM-DD in +08:00. */
export const id = v.pipe(v.string(), v.uuid('uuid'))
/** Of the calendar: what only looks like a day (30 February) is refused here and not by the database. */
export const day = v.pipe(v.string(), v.isoDate('day'), v.check(isDay, 'day'))
export const instant = v.pipe(v.string(), v.isoTimestamp('instant'), v.check(isInstant, 'instant'))
export const version = v.pipe(v.number(), v.integer('integer'), v.minValue(0, 'min'))
export const code = v.pipe(v.string(), v.regex(/^[a-z0-9_.-]{1,40}$/i, 'code'))
export const streetCode = v.pipe(v.string(), v.regex(/^440307\d{3}$/, 'street'))

/** Text of a person: trimmed, no control characters but line breaks, of a bounded size. */
export const text = (max: number, min = 0) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(min, min > 0 ? 'required' : 'min'),
    v.maxLength(max, 'max'),
    // eslint-disable-next-line no-control-regex
    v.regex(/^[^\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]*$/, 'characters'),
  )

/** A page of a list: `next` is given back as `cursor` to go on; absent at the end. */
export const cursor = v.optional(v.pipe(v.string(), v.maxLength(400, 'max')))
export const pageOf = <S extends v.GenericSchema<unknown, unknown>>(row: S) => v.strictObject({ rows: v.array(row), next: v.optional(v.string()) })
/** Made by the cloud for a phone without an account; says nothing but "the same phone as before". */
export const device = v.optional(v.pipe(v.string(), v.maxLength(200, 'max')))
export const nothing = v.strictObject({})
