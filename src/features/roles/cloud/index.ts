import { implement } from '@/cloud/kernel/handler'
import { rolesContract } from '../contract'
import { confirm, decline } from './decide'
import { list, proposals } from './lists'
import { mark, marks, unmark } from './marks'
import { places } from './places'
import { propose } from './propose'
import { revoke } from './revoke'
import { showCode } from './show-code'

export { rolesErasing } from './erasing'

export const rolesCloud = implement(rolesContract, { showCode, places, propose, confirm, decline, revoke, proposals, list, mark, unmark, marks })
