import { create } from 'zustand'
import { asCallError, type CallError } from '@/client/call-error'
import { onRegained } from '@/client/network'
import { unpackPlace, type FoundPlace } from '@/contract/places/pack'
import { fetchPlaces } from './parts/fetch-places'
import { bundledFile, keepAt, keepFile, keptFile, type PlacesFile } from './parts/places-file'

const pages = 'features/stations/pages'
export const placeRoute = `${pages}/place/index`
export const mapRoute = `${pages}/map/index`
export const myReportsRoute = `${pages}/my-reports/index`
export const suggestRoute = `${pages}/suggest/index`
export const tabRoute = 'pages/stations/index'

/** An older file is asked about again when somebody looks at it. */
const goodForMs = 10 * 60_000

interface PlacesState {
  /** null until somebody looked. */
  readonly file: PlacesFile | null
  readonly places: readonly FoundPlace[]
  readonly error: CallError | null
  readonly refreshing: boolean
  /** At once what the phone has, with or without a network; then the news, when that is older than 10 minutes or `now`. */
  look(now?: boolean): Promise<void>
}

const start = (): PlacesFile => keptFile() ?? bundledFile()
const shownOf = (file: PlacesFile) => ({ file, places: file.rows.map(unpackPlace) })
const isFresh = ({ at }: PlacesFile): boolean => at !== null && Math.abs(Date.now() - at) < goodForMs

export const usePlaces = create<PlacesState>((set, get) => ({
  file: null,
  places: [],
  error: null,
  refreshing: false,
  look: async (now = false) => {
    const known = get().file ?? start()
    if (get().file === null) set(shownOf(known))
    if (get().refreshing || (isFresh(known) && !now)) return
    set({ refreshing: true })
    try {
      const fresh = await fetchPlaces(known, () => Date.now())
      if (fresh.version === known.version && fresh.epoch === known.epoch) keepAt(fresh)
      else keepFile(fresh)
      set({ ...shownOf(fresh), error: null })
    } catch (thrown) {
      set({ error: asCallError(thrown) })
    } finally {
      set({ refreshing: false })
    }
  },
}))

onRegained(() => {
  if (usePlaces.getState().error !== null) void usePlaces.getState().look()
})
