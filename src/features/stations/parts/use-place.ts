import { useEffect, useMemo } from 'react'
import { replace } from '@/client/navigate'
import { useAnswer } from '@/client/use-answer'
import { useShown } from '@/client/use-shown'
import { millisOf } from '@/contract/dates'
import { calendarOf, type Calendar } from '@/contract/places/open'
import type { FoundPlace } from '@/contract/places/pack'
import type { OutputOf } from '@/features/contracts'
import { placeRoute, usePlaces } from '../store'
import { useMinute } from './use-minute'

export type ShownPlace = OutputOf<'stations.place'>

export interface PlaceView {
  /** As far as it is known: from the file of this phone, or fresher from the cloud. */
  readonly place: FoundPlace | null
  /** What the file leaves out: photos, sources, who looks after it. */
  readonly more: ShownPlace | undefined
  readonly calendar: Calendar
  readonly loading: boolean
  readonly error: ReturnType<typeof useAnswer>['error']
  /** Epoch ms of the answer that is shown. */
  readonly at: number | null
}

const foundOf = (shown: ShownPlace): FoundPlace => ({
  ...shown,
  point: shown.longitude === null || shown.latitude === null ? null : { longitude: shown.longitude, latitude: shown.latitude },
  confirmedAt: shown.confirmedAt === null ? null : millisOf(shown.confirmedAt),
  doubt: shown.doubt && { reports: shown.doubt.reports, lastAt: millisOf(shown.doubt.lastAt) },
  initials: '',
})

/** One place by its code; without a network what the file of the phone has of it. */
export const usePlace = (code: string | null): PlaceView => {
  const { places, file, look } = usePlaces()
  const now = useMinute()
  useShown(() => void look())
  const { data, at, error, loading } = useAnswer('stations.place', { code: code ?? '' }, { skip: code === null })
  const merged = data?.mergedInto ?? null
  useEffect(() => {
    if (merged !== null) void replace(placeRoute, { code: merged })
  }, [merged])
  const calendar = useMemo(() => calendarOf(now, file?.holidays ?? []), [now, file])
  const listed = places.find((one) => one.code === code)
  // An answer kept from some other day knows less than a file of today.
  const newer = data !== undefined && (listed === undefined || (at ?? 0) >= (file?.at ?? 0))
  // The cloud knows that it is not shown any more, the file of this phone not yet.
  const gone = error?.code === 'object.not_found'
  const place = useMemo(() => (gone ? null : newer && data !== undefined ? foundOf(data) : (listed ?? null)), [gone, newer, data, listed])
  return { place, more: data, calendar, loading: loading || file === null, error, at: newer ? at : (file?.at ?? null) }
}
