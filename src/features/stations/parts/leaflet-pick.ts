import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import type { Point } from '@/contract/geo'
import { wholeDistrict } from './clusters'
import { at, drawGround, farewellOf } from './leaflet-map'

export interface PickMap {
  show(point: Point | null): void
  end(): void
}

interface Settings {
  readonly tiles: string
  readonly classes: Readonly<Record<string, string>>
  readonly start: Point | null
  readonly words: { readonly in: string; readonly out: string }
  readonly onPick: (point: Point) => void
}

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

/** A map to put one point on. Nothing else can be tapped there. */
export const openPick = (holder: HTMLElement, { tiles, classes: s, start, words, onPick }: Settings): PickMap => {
  const map = L.map(holder, { attributionControl: false, zoomControl: false, minZoom: 9, maxZoom: 18, zoomSnap: 0.25 })
  map.setView(at(start ?? wholeDistrict.middle), start === null ? wholeDistrict.zoom : 15)
  L.control.zoom({ zoomInTitle: words.in, zoomOutTitle: words.out }).addTo(map)
  L.control.scale({ imperial: false }).addTo(map)
  drawGround(map, tiles, s)
  const drawn = L.layerGroup().addTo(map)
  map.on('click', ({ latlng }: L.LeafletMouseEvent) => onPick({ longitude: round(latlng.lng), latitude: round(latlng.lat) }))
  return {
    show: (point) => {
      drawn.clearLayers()
      if (point !== null) L.circleMarker(at(point), { radius: 11, weight: 3, fillOpacity: 0.5, interactive: false, ...(s.me === undefined ? {} : { className: s.me }) }).addTo(drawn)
    },
    end: farewellOf(map, holder),
  }
}
