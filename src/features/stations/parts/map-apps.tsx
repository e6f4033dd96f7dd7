import type { FoundPlace } from '@/contract/places/pack'

/** In WeChat its own map leads there: see `goTo`. */
export function MapApps(_props: { place: FoundPlace; open: boolean; onClose: () => void }) {
  return null
}
