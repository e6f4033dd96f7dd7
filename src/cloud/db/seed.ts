export { seedReference } from './seed-reference'
