import { reachOf } from '@/cloud/domain/orgs/scope'
import type { Handler } from '@/cloud/kernel/handler'
import type { rosterContract } from '../contract'
import { unionsNamed } from './queries/imports'

export const places: Handler<typeof rosterContract.places> = ({ db, actor }, { q }) => unionsNamed(db, reachOf(actor), q)
