import type { Handler } from '@/cloud/kernel/handler'
import type { groupJoinContract } from '../contract'
import { unionsNamed } from './queries/events'

export const unions: Handler<typeof groupJoinContract.unions> = ({ db, actor }, { q }) => unionsNamed(db, actor, q)
