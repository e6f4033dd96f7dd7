import gcoord from 'gcoord'
import type { Point } from '@/contract/geo'
import type { CoordinateSystem } from '@/contract/places/sheet-columns'

const systems = { gcj02: gcoord.GCJ02, wgs84: gcoord.WGS84, bd09: gcoord.BD09 } as const

/** A point of any of the three systems in GCJ-02 (MAP-1), to a tenth of a metre. */
export const toGcj = ({ longitude, latitude }: Point, system: CoordinateSystem): Point => {
  const [east, north] = gcoord.transform([longitude, latitude], systems[system], gcoord.GCJ02)
  const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6
  return { longitude: round(east), latitude: round(north) }
}
