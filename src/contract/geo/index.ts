export { inDistrict } from './district'
export { formatDistance, type Sharpness } from './format'
export { localMetres, metresBetween, middle, type LocalPoint, type Point } from './point'
