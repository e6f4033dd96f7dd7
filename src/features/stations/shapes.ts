import * as v from 'valibot'
import { day, id, instant, text, version } from '@/contract/fields'
import { accesses, facilities, placeCodePattern, placeKinds, placeLevels, placeNamePattern, placeStatuses, pointOrigins, reportKinds, reportOutcomes, reportStates } from '@/contract/places/words'

/** GCJ-02 degrees. The bounds are generous: who stands in Guangzhou may ask too. */
export const longitude = v.pipe(v.number(), v.minValue(-180, 'min'), v.maxValue(180, 'max'))
export const latitude = v.pipe(v.number(), v.minValue(-90, 'min'), v.maxValue(90, 'max'))
export const placeCode = v.pipe(v.string(), v.regex(placeCodePattern, 'code'))
export const facility = v.picklist(facilities)
/** Written as `contract/places/hours` reads it: `1-5 08:30-18:00;6,7 09:00-12:00;H off`. */
export const hoursText = text(400)

/**
 * One place in the offline file, packed: code, kind, name, street code, community, address, point (GCJ-02 × 1e5,
 * null = 位置待确认), facilities there (bits of `facilities`), facilities known to be missing (bits), hours (null = unknown),
 * access, phone that may be shown, status, opened on, last confirmed at (epoch s), doubt [independent reports, last at
 * epoch s] while it holds, facilities reported as out of order (bits), pinyin initials of the name, 示例.
 */
export const packedPlace = v.strictTuple([
  v.string(), v.picklist(placeKinds), v.string(), v.nullable(v.string()), v.nullable(v.string()), v.nullable(v.string()),
  v.nullable(v.number()), v.nullable(v.number()), v.number(), v.number(), v.nullable(v.string()),
  v.nullable(v.picklist(accesses)), v.nullable(v.string()), v.picklist(placeStatuses), v.nullable(day), v.nullable(v.number()),
  v.nullable(v.tuple([v.number(), v.number()])), v.number(), v.string(), v.boolean(),
])
export type PackedPlace = v.InferOutput<typeof packedPlace>

const photo = v.strictObject({ photoId: id, takenOn: v.nullable(day) })

const publicFacts = v.strictObject({
  code: v.string(), kind: v.picklist(placeKinds), level: v.nullable(v.picklist(placeLevels)), name: v.string(),
  streetCode: v.nullable(v.string()), streetName: v.nullable(v.string()), community: v.nullable(v.string()), address: v.nullable(v.string()),
  longitude: v.nullable(v.number()), latitude: v.nullable(v.number()),
  facilities: v.array(facility), missing: v.array(facility), broken: v.array(facility),
  hours: v.nullable(v.string()), access: v.nullable(v.picklist(accesses)), phone: v.nullable(v.string()),
  unionName: v.nullable(v.string()), openedOn: v.nullable(day), confirmedAt: v.nullable(instant), status: v.picklist(placeStatuses),
  doubt: v.nullable(v.strictObject({ reports: v.number(), lastAt: instant })),
  photos: v.array(photo), note: v.nullable(v.string()), demo: v.boolean(),
  /** Where each fact is from: field → source, as staff wrote it. */
  sources: v.record(v.string(), v.string()),
  /** Merged into this one: the page goes there. */
  mergedInto: v.nullable(v.string()),
})

/** Everything the public may know of a place. null = 待区总工会确认. */
export const shownPlace = v.strictObject({
  ...publicFacts.entries,
  /** Of reports that nobody has answered yet, what somebody who looks after the place lets everybody read; the newest 3. */
  said: v.array(v.strictObject({ kind: v.picklist(reportKinds), note: v.string(), at: instant })),
})

/** A row of a list that the cloud sorted. `distanceM` in metres, null without a question point or without a place point. */
export const listedPlace = v.strictObject({ place: packedPlace, distanceM: v.nullable(v.number()) })

const source = v.optional(text(200))
/** Where a fact is from, as staff wrote it. `status`: who says that it is in service. */
const sources = v.strictObject({ name: source, kind: source, address: source, point: source, facilities: source, hours: source, access: source, phone: source, status: source, openedOn: source, note: source })

export const placeName = v.pipe(text(60, 2), v.regex(placeNamePattern, 'name'))

/** What staff write; every field may stay unknown (null) but name and kind. */
export const placeFields = v.strictObject({
  kind: v.picklist(placeKinds), level: v.nullable(v.picklist(placeLevels)), name: placeName, streetCode: v.nullable(v.pipe(v.string(), v.regex(/^440307\d{3}$/, 'street'))),
  community: v.nullable(text(40)), address: v.nullable(text(120)),
  /** GCJ-02 already, whatever `origin` says: that only remembers from which system it was converted (MAP-1). */
  point: v.nullable(v.strictObject({ longitude, latitude, origin: v.picklist(pointOrigins) })),
  facilities: v.pipe(v.array(facility), v.maxLength(facilities.length, 'max')), missing: v.pipe(v.array(facility), v.maxLength(facilities.length, 'max')),
  hours: v.nullable(hoursText), access: v.nullable(v.picklist(accesses)),
  phone: v.nullable(v.pipe(v.string(), v.trim(), v.regex(/^[\d+\-() ]{5,20}$/, 'phone'))), phoneShown: v.boolean(),
  status: v.picklist(['draft', 'preparing', 'open', 'suspended']), openedOn: v.nullable(day), note: v.nullable(text(300)),
  sources,
})

/** A place as staff see it: with what is not shown outside. */
export const keptPlace = v.strictObject({
  placeId: id, version, ...publicFacts.entries, pointOrigin: v.nullable(v.picklist(pointOrigins)), phoneShown: v.boolean(),
  organizationId: id, openReports: v.number(),
  /** False = as its manager: hours, facilities, access, phone and note, and whether it is open for now. */
  mayEdit: v.boolean(),
  /** What a manager wrote for everybody and nobody has looked at yet. */
  noteWaiting: v.nullable(v.string()),
})

export const report = v.strictObject({
  reportId: id, code: v.string(), placeName: v.string(), kind: v.picklist(reportKinds), facility: v.nullable(facility),
  state: v.picklist(reportStates), outcome: v.nullable(v.picklist(reportOutcomes)), at: instant, answeredAt: v.nullable(instant),
})

/** As whoever looks after the place sees it; who reported stays unknown to them. */
export const workReport = v.strictObject({
  ...report.entries, version, note: v.nullable(v.string()), hasPhoto: v.boolean(), fileId: v.nullable(id), placeId: id,
  /** When it was seen; `at` is when it was heard of, which is later when the phone had no network. */
  seenAt: instant,
  /** Everybody may read the note on the page of the place. */
  noteShown: v.boolean(),
  /** Open reports that say the same, seen in the last hour. */
  alike: v.number(),
  /** Nobody answered in time: the union above was told. */
  risen: v.boolean(),
})
