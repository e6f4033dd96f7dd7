import type { Handler } from '@/cloud/kernel/handler'
import type { rolesContract } from '../contract'
import { placesNamed } from './queries/places'
import { grantReach } from './scope'

export const places: Handler<typeof rolesContract.places> = ({ db, actor }, { role, q }) => placesNamed(db, grantReach(actor, role), role, q)
