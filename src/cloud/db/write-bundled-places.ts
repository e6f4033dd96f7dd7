import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundledPlaces } from './bundled-places'

/** `npm run db:bundled`: after a change of the reference places or holidays. */
writeFileSync(join(__dirname, '../../features/stations/bundled-places.json'), bundledPlaces())
