import { implement } from '@/cloud/kernel/handler'
import { holdsContract } from '../contract'
import { lift } from './lift'
import { list } from './list'
import { set } from './set'

export const holdsCloud = implement(holdsContract, { set, list, lift })
