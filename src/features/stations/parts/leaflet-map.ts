import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import type { Calendar } from '@/contract/places/open'
import type { FoundPlace } from '@/contract/places/pack'
import { streets } from '../streets'
import { clustersOf, wholeDistrict, type Clusters, type Pin } from './clusters'
import { streetNear } from './street-near'
import { pointOf, sharpnessOf, type Where } from './use-where'

export interface OpenMap {
  show(places: readonly FoundPlace[], calendar: Calendar): void
  look(where: Where): void
  end(): void
}

interface Settings {
  /** Address with {z} {x} {y}; empty: no base map. */
  readonly tiles: string
  readonly classes: Readonly<Record<string, string>>
  readonly words: { readonly cluster: (count: number, street: string) => string }
  readonly onChoose: (code: string) => void
}

/** px of a side, as --tap has them. */
const fingerOf = (holder: HTMLElement): number => (holder.closest('.care') === null ? 44 : 60)
const namesFrom = 11.5
export const at = ({ longitude, latitude }: { longitude: number; latitude: number }): L.LatLngTuple => [latitude, longitude]

/** Built of elements, never of a string: a name is shown as the text it is. */
const sign = (text: string, ...names: readonly (string | undefined)[]): HTMLElement => {
  const outer = document.createElement('div')
  outer.className = names[0] ?? ''
  const inner = document.createElement('div')
  inner.className = names.slice(1).filter(Boolean).join(' ')
  inner.textContent = text
  outer.append(inner)
  return outer
}

/** The base map, or where there is none the names of the streets. No boundary is drawn (地图审核). */
export const drawGround = (map: L.Map, tiles: string, s: Settings['classes']): void => {
  if (tiles !== '') L.tileLayer(tiles, { maxZoom: 18 }).addTo(map)
  else for (const { name, middle } of streets) L.marker(at(middle), { icon: L.divIcon({ className: '', html: sign(name, s.pin, s.street), iconSize: [80, 20] }), interactive: false, keyboard: false }).addTo(map)
}

/** What takes the map away. One that is taken away while it zooms would end its zoom on nothing and throw: it zooms to the end first, unseen. */
export const farewellOf = (map: L.Map, holder: HTMLElement): (() => void) => {
  let zooming = false
  map.on('zoomstart', () => void (zooming = true)).on('zoomend', () => void (zooming = false))
  // The holder may get its size only after the page was shown.
  const resized = typeof ResizeObserver === 'function' ? new ResizeObserver(() => map.invalidateSize()) : null
  resized?.observe(holder)
  return () => {
    resized?.disconnect()
    map.off('moveend click')
    // The last that a zoom fires.
    if (zooming) map.once('moveend', () => map.remove())
    else map.remove()
  }
}

/** Only this module and the picker know Leaflet; they are loaded when a map is looked at. */
export const openMap = (holder: HTMLElement, { tiles, classes: s, words, onChoose }: Settings): OpenMap => {
  const map = L.map(holder, { attributionControl: false, zoomControl: false, minZoom: 9, maxZoom: 18, zoomSnap: 0.25 }).setView(at(wholeDistrict.middle), wholeDistrict.zoom)
  L.control.scale({ imperial: false }).addTo(map)
  drawGround(map, tiles, s)
  const drawn = L.layerGroup().addTo(map)
  const me = L.layerGroup().addTo(map)
  let clusters: Clusters | null = null

  const iconOf = (pin: Pin) => {
    const finger = fingerOf(holder)
    const html = pin.is === 'cluster' ? sign(String(pin.count), s.pin, s.dot, s.cluster) : sign('', s.pin, s.dot, pin.open ? s.open : undefined)
    html.style.height = `${finger}px`
    return L.divIcon({ className: '', html, iconSize: [finger, finger] })
  }
  const tap = (pin: Pin) => (pin.is === 'place' ? onChoose(pin.code) : map.setView(at(pin.point), Math.min(18, clusters?.zoomOf(pin.id) ?? 18)))
  const draw = () => {
    drawn.clearLayers()
    // From afar the names would lie on one another.
    if (s.far !== undefined) holder.classList.toggle(s.far, map.getZoom() < namesFrom)
    const box = map.getBounds().pad(0.2)
    for (const pin of clusters?.pins([box.getWest(), box.getSouth(), box.getEast(), box.getNorth()], map.getZoom()) ?? []) {
      const title = pin.is === 'cluster' ? words.cluster(pin.count, streetNear(pin.point).name) : pin.name
      const marker = L.marker(at(pin.point), { icon: iconOf(pin), title, zIndexOffset: pin.is === 'cluster' ? 100 : 0 }).on('click', () => tap(pin)).addTo(drawn)
      marker.getElement()?.setAttribute('aria-label', title)
    }
  }
  map.on('moveend', draw)
  return {
    show: (places, calendar) => {
      clusters = clustersOf(places, calendar)
      draw()
    },
    look: (where) => {
      me.clearLayers()
      const from = pointOf(where)
      if (from === null) map.fitBounds(L.latLngBounds(streets.map(({ middle }) => at(middle))).pad(0.3))
      else map.setView(at(from), 13)
      // A vague position is a wide circle, never a point.
      if (where.by === 'here') L.circle(at(where.point), { radius: sharpnessOf(where) === 'about' ? 1_500 : 40, weight: 1, fillOpacity: 0.12, interactive: false, ...(s.me === undefined ? {} : { className: s.me }) }).addTo(me)
    },
    end: farewellOf(map, holder),
  }
}
