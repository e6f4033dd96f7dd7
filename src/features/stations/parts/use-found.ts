import { useMemo, useState } from 'react'
import type { PlaceFilter } from '@/contract/places/filter'
import { calendarOf, type Calendar } from '@/contract/places/open'
import type { FoundPlace } from '@/contract/places/pack'
import type { PlacedAt } from '@/contract/places/sort'
import { useShown } from '@/client/use-shown'
import { usePlaces } from '../store'
import { inOrder } from './in-order'
import { useMinute } from './use-minute'
import { useWhere } from './use-where'

export interface Found {
  readonly ready: boolean
  readonly filter: PlaceFilter
  readonly change: (part: PlaceFilter) => void
  readonly showAll: () => void
  /** Every place, whatever was typed or chosen. */
  readonly clear: () => void
  /** Another figure after each `clear`: a box of words begins anew with it. */
  readonly turn: number
  readonly rows: readonly PlacedAt<FoundPlace>[]
  /** As many more fit but are not known to be open now. */
  readonly hidden: number
  /** With those that are not known to be open: a map shows them too, in grey. */
  readonly all: readonly FoundPlace[]
  readonly allRows: readonly PlacedAt<FoundPlace>[]
  readonly calendar: Calendar
}

/** The list as it is chosen, worked out on the phone alone; begins with what is open now. */
export const useFound = (): Found => {
  const { places, file, look } = usePlaces()
  const { where, resume } = useWhere()
  const [filter, setFilter] = useState<PlaceFilter>({ open: 'now' })
  const [turn, setTurn] = useState(0)
  const now = useMinute()
  useShown(() => {
    void look()
    resume()
  })
  const calendar = useMemo(() => calendarOf(now, file?.holidays ?? []), [now, file])
  const rows = useMemo(() => inOrder(places, filter, where, calendar), [places, filter, where, calendar])
  const allRows = useMemo(() => (filter.open === undefined ? rows : inOrder(places, { ...filter, open: undefined }, where, calendar)), [rows, places, filter, where, calendar])
  const all = useMemo(() => allRows.map(({ place }) => place), [allRows])
  return {
    ready: file !== null, filter, rows, hidden: allRows.length - rows.length, calendar, allRows, all,
    // Whoever looks for a name wants it, open or not.
    change: (part) => setFilter((before) => ({ ...before, ...(part.q ? { open: undefined } : {}), ...part })),
    clear: () => {
      setFilter({})
      setTurn((before) => before + 1)
    },
    turn,
    showAll: () => setFilter((before) => ({ ...before, open: undefined })),
  }
}
