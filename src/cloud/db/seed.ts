export { seedReference } from './seed-reference'
export { DemoRefused, hasDemo, seedDemo } from './seed-demo'
