import Supercluster from 'supercluster'
import type { Point } from '@/contract/geo'
import { isOpen, type Calendar } from '@/contract/places/open'
import type { FoundPlace } from '@/contract/places/pack'

/** [west, south, east, north] in degrees. */
export type Box = readonly [number, number, number, number]

/** One place, or several that would lie on one another at this scale. */
export type Pin =
  | { readonly is: 'place'; readonly code: string; readonly name: string; readonly open: boolean; readonly point: Point }
  | { readonly is: 'cluster'; readonly id: number; readonly count: number; readonly point: Point }

interface Placed { readonly code: string; readonly name: string; readonly open: boolean }

export interface Clusters {
  /** What to draw within the box; `zoom` as web maps count it, 0 the world … 18 a house. */
  pins(box: Box, zoom: number): readonly Pin[]
  /** The zoom at which a cluster falls apart. */
  zoomOf(id: number): number
}

/** Places without a point are in the list only. */
export const clustersOf = (places: readonly FoundPlace[], calendar: Calendar): Clusters => {
  const index = new Supercluster<Placed, Record<string, never>>({ radius: 56, maxZoom: 16 })
  index.load(places.flatMap(({ code, name, point, ...place }) => (point === null ? [] : [{
    type: 'Feature' as const, properties: { code, name, open: isOpen(place, calendar) }, geometry: { type: 'Point' as const, coordinates: [point.longitude, point.latitude] },
  }])))
  return {
    pins: ([west, south, east, north], zoom) => index.getClusters([west, south, east, north], Math.round(zoom)).map(({ properties, geometry: { coordinates: [longitude = 0, latitude = 0] } }) => {
      const point = { longitude, latitude }
      return 'cluster_id' in properties ? { is: 'cluster', id: properties.cluster_id, count: properties.point_count, point } : { is: 'place', ...properties, point }
    }),
    zoomOf: (id) => index.getClusterExpansionZoom(id),
  }
}

/** Without a chosen point the whole district is seen. */
export const wholeDistrict = { middle: { longitude: 114.2, latitude: 22.69 }, zoom: 10 } as const
