import { implement } from '@/cloud/kernel/handler'
import { progressContract } from '../contract'
import { listCases } from './list-cases'
import { listNotices } from './list-notices'
import { readNotices } from './read-notices'
import { recordSubscription } from './record-subscription'
import { templates } from './templates'
import { unread } from './unread'

export const progressCloud = implement(progressContract, { listCases, listNotices, readNotices, templates, recordSubscription, unread })
