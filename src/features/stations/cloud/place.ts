import { placeByCode, shownPhotos } from '@/cloud/domain/places/one'
import { foundPlace } from '@/cloud/domain/places/row'
import type { Handler } from '@/cloud/kernel/handler'
import { found } from '@/cloud/kernel/refusal'
import type { PlaceLevel, ReportKind } from '@/contract/places/words'
import type { findingContract } from '../contract'
import { saidOf } from './queries/reports'

const iso = (ms: number): string => new Date(ms).toISOString()

/** Only texts, whatever an import once wrote. */
const textsOf = (sources: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(sources ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))

export const place: Handler<typeof findingContract.place> = async ({ db, vault }, { code }) => {
  const row = found(await placeByCode(db, code))
  const { point, initials: _, confirmedAt, doubt, facilities, missing, broken, ...rest } = foundPlace(row, vault)
  const photos = await shownPhotos(db, row.id)
  const said = await saidOf(db, row.id)
  return {
    ...rest, level: row.level as PlaceLevel | null, streetName: row.street_name, longitude: point?.longitude ?? null, latitude: point?.latitude ?? null,
    facilities: [...facilities], missing: [...missing], broken: [...broken],
    confirmedAt: confirmedAt === null ? null : iso(confirmedAt), doubt: doubt && { reports: doubt.reports, lastAt: iso(doubt.lastAt) },
    unionName: row.union_name, photos: photos.map(({ id, taken_on }) => ({ photoId: id, takenOn: taken_on })), note: row.note,
    said: said.flatMap(({ kind, note, seen_at }) => (note === null ? [] : [{ kind: kind as ReportKind, note, at: seen_at.toISOString() }])),
    sources: textsOf(row.sources), mergedInto: row.merged_code,
  }
}
