import type { Point } from '@/contract/geo'
import { streets, type Street } from '../streets'

/** One degree of longitude is shorter than one of latitude, by so much here. */
const squeeze = Math.cos((22.69 * Math.PI) / 180)

/** The street whose middle is nearest: what a pin on the map is called after. */
export const streetNear = (point: Point): Street => {
  const far = ({ middle }: Street) => Math.hypot((middle.longitude - point.longitude) * squeeze, middle.latitude - point.latitude)
  return streets.reduce((best, one) => (far(one) < far(best) ? one : best))
}
