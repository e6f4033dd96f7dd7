import { implement } from '@/cloud/kernel/handler'
import { filesContract } from '../contract'
import { adopt, adoptGuest } from './adopt'
import { link } from './link'

export { uploadCloud } from './receive'

export const filesCloud = implement(filesContract, { adopt, adoptGuest, link })
