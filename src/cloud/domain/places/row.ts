import type { Selectable } from 'kysely'
import type { Places } from '@/cloud/db/tables/places'
import type { Vault } from '@/cloud/kernel/vault'
import type { FoundPlace } from '@/contract/places/pack'
import type { Facility, PlaceAccess, PlaceKind, PlaceStatus } from '@/contract/places/words'
import { openPhone } from './phone'

/** The columns of a packed row. */
export const listedColumns = [
  'id', 'code', 'kind', 'name', 'street_code', 'community', 'address', 'lng', 'lat', 'facilities', 'missing', 'broken', 'hours', 'access',
  'phone_enc', 'phone_shown', 'status', 'opened_on', 'confirmed_at', 'doubt_reports', 'doubt_at', 'initials', 'demo',
] as const

export type ListedRow = Pick<Selectable<Places>, (typeof listedColumns)[number]>

/** As the public may know it: a phone only where it may be shown. The words of its columns are checked by the table. */
export const foundPlace = (row: ListedRow, vault: Vault): FoundPlace => ({
  code: row.code, kind: row.kind as PlaceKind, name: row.name, streetCode: row.street_code, community: row.community, address: row.address,
  point: row.lng === null || row.lat === null ? null : { longitude: row.lng, latitude: row.lat },
  facilities: row.facilities as Facility[], missing: row.missing as Facility[], broken: row.broken as Facility[],
  hours: row.hours, access: row.access as PlaceAccess | null, phone: row.phone_shown ? openPhone(vault, row.id, row.phone_enc) : null,
  status: row.status as PlaceStatus, openedOn: row.opened_on, confirmedAt: row.confirmed_at?.getTime() ?? null,
  doubt: row.doubt_at === null || row.doubt_reports === 0 ? null : { reports: row.doubt_reports, lastAt: row.doubt_at.getTime() },
  initials: row.initials, demo: row.demo,
})
