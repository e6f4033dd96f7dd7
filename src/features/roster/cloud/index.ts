import type { Erasure } from '@/cloud/domain/erasure/erasing'
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
import { endMember, takeBack } from './take-back'
import { template } from './template'

export { workOnImports } from './advance'
export { rosterErasing } from './erasing'
export { expireRosters } from './jobs'

export const rosterCloud = (erasure: Erasure) => implement(rosterContract, {
  places, template, open, map, run, advance: advance(erasure), drop, takeBack, endMember: endMember(erasure), state, imports, problems, problemFile, members, setProvince, claimCode, exportMembers, exports, fetch,
})
