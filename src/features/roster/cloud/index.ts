import { implement } from '@/cloud/kernel/handler'
import { rosterContract } from '../contract'
import { advance } from './advance'
import { claimCode } from './claim-code'
import { exportMembers } from './export-members'
import { exports, fetch } from './exports'
import { imports, problems, state } from './look-at'
import { map } from './map'
import { members, setProvince } from './members'
import { open } from './open'
import { places } from './places'
import { problemFile } from './problem-file'
import { drop, run } from './run'
import { template } from './template'

export { workOnImports } from './advance'
export { rosterErasing } from './erasing'
export { expireRosters } from './jobs'

export const rosterCloud = implement(rosterContract, {
  places, template, open, map, run, advance, drop, state, imports, problems, problemFile, members, setProvince, claimCode, exportMembers, exports, fetch,
})
