import { isDay } from '@/contract/dates'
import { facilities, placeNamePattern, type Facility, type PlaceAccess, type PlaceKind, type PlaceLevel, type PointOrigin } from '@/contract/places/words'
import type { InputOf } from '@/features/contracts'
import { copy, type Facilities, type Knowing } from '../keep-copy'
import type { KeptPlace } from '../keep-store'
import { hoursOf, rowsOf, type HoursRow } from './hours-rows'

type Fields = Omit<InputOf<'stations.create'>, 'placeId' | 'organizationId' | 'alikeSeen' | 'openReason'>
export type FormStatus = Fields['status']
export type Sources = Fields['sources']
export interface DraftPoint { readonly longitude: number; readonly latitude: number; readonly origin: PointOrigin }

/** What stands in the form: text as it is typed, '' = not known. */
export interface KeptDraft {
  /** null = that of the first role */
  readonly organizationId: string | null
  readonly kind: PlaceKind | null
  readonly level: PlaceLevel | null
  readonly name: string
  readonly streetCode: string | null
  readonly community: string
  readonly address: string
  readonly point: DraftPoint | null
  readonly facilities: Facilities
  /** null = nobody knows them */
  readonly hours: readonly HoursRow[] | null
  readonly access: PlaceAccess | null
  readonly phone: string
  readonly phoneShown: boolean
  readonly status: FormStatus
  readonly openedOn: string
  readonly note: string
}
export type Wrong = Partial<Record<'kind' | 'name' | 'hours' | 'phone' | 'openedOn', string>>

const knowing = (of: (one: Facility) => Knowing): Facilities => Object.fromEntries(facilities.map((one) => [one, of(one)])) as Record<Facility, Knowing>

export const emptyDraft: KeptDraft = {
  organizationId: null, kind: null, level: null, name: '', streetCode: null, community: '', address: '', point: null, facilities: knowing(() => 'unsaid'), hours: null, access: null, phone: '', phoneShown: false, status: 'draft', openedOn: '', note: '',
}

export const draftOf = (place: KeptPlace): KeptDraft => ({
  organizationId: place.organizationId, kind: place.kind, level: place.level, name: place.name, streetCode: place.streetCode, community: place.community ?? '', address: place.address ?? '',
  point: place.longitude === null || place.latitude === null ? null : { longitude: place.longitude, latitude: place.latitude, origin: place.pointOrigin ?? 'gcj02' },
  facilities: knowing((one) => (place.facilities.includes(one) ? 'has' : place.missing.includes(one) ? 'lacks' : 'unsaid')),
  hours: place.hours === null ? null : rowsOf(place.hours), access: place.access, phone: place.phone ?? '', phoneShown: place.phoneShown,
  status: place.status === 'closed' || place.status === 'merged' ? 'suspended' : place.status, openedOn: place.openedOn ?? '', note: place.noteWaiting ?? place.note ?? '',
})

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const keys = Object.keys(emptyDraft) as (keyof KeptDraft)[]
export const changedIn = (base: KeptDraft, draft: KeptDraft): readonly (keyof KeptDraft)[] => keys.filter((key) => !same(base[key], draft[key]))

/** Somebody else saved meanwhile: what was changed here stays, all else is theirs. */
export const onto = (base: KeptDraft, draft: KeptDraft, fresh: KeptDraft): KeptDraft => ({ ...fresh, ...Object.fromEntries(changedIn(base, draft).map((key) => [key, draft[key]])) })

export const wrongIn = ({ kind, name, hours, phone, openedOn }: KeptDraft): Wrong => {
  const words = copy.form
  return {
    ...(kind === null ? { kind: words.noChoice } : {}),
    ...(name.trim().length < 2 || !placeNamePattern.test(name.trim()) ? { name: words.noName } : {}),
    ...(hours !== null && hoursOf(hours) === null ? { hours: copy.hours.wrong } : {}),
    ...(phone.trim() === '' || /^[\d+\-() ]{5,20}$/.test(phone.trim()) ? {} : { phone: words.badPhone }),
    ...(openedOn.trim() === '' || isDay(openedOn.trim()) ? {} : { openedOn: words.badDay }),
  }
}

const textOf = (typed: string): string | null => typed.trim() || null
/** Facts that may have a source; a name that only the form knows has none. */
const sourced = ['name', 'kind', 'address', 'point', 'facilities', 'hours', 'access', 'phone', 'status', 'openedOn', 'note'] as const

/** One source for everything that was changed at once; what was known before keeps its own. */
export const sourcesOf = (before: Sources, base: KeptDraft, draft: KeptDraft, source: string): Sources =>
  source.trim() === '' ? before : { ...before, ...Object.fromEntries(sourced.filter((key) => changedIn(base, draft).includes(key)).map((key) => [key, source.trim()])) }

/** As the cloud takes it; null while something is wrong. */
export const fieldsOf = (draft: KeptDraft, sources: Sources): Fields | null => {
  const { kind } = draft
  if (kind === null || Object.keys(wrongIn(draft)).length > 0) return null
  return {
    kind, level: draft.level, name: draft.name.trim(), streetCode: draft.streetCode, community: textOf(draft.community), address: textOf(draft.address), point: draft.point,
    facilities: facilities.filter((one) => draft.facilities[one] === 'has'), missing: facilities.filter((one) => draft.facilities[one] === 'lacks'),
    hours: draft.hours === null ? null : hoursOf(draft.hours), access: draft.access, phone: textOf(draft.phone), phoneShown: draft.phoneShown,
    status: draft.status, openedOn: textOf(draft.openedOn), note: textOf(draft.note), sources,
  }
}
