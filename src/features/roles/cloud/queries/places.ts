import { withinReach, type Reach } from '@/cloud/domain/orgs/scope'
import type { Db } from '@/cloud/kernel/handler'
import type { Role } from '@/contract/roles'
import { placesOf } from '../../rules'

/** More would be a list to scroll through: another letter is quicker. */
const MANY = 20

/** Running unions within reach in which the role exists; `q` is any part of the name. */
export const placesNamed = (db: Db, reach: Reach, role: Role, q: string) =>
  db.selectFrom('organizations as o').select(['o.id', 'o.name', 'o.kind']).where('o.status', '=', 'active').where('o.kind', 'in', placesOf[role])
    .where((e) => e(e.fn<number>('strpos', ['o.name', e.val(q)]), '>', 0)).where(withinReach(reach)).orderBy('o.path').limit(MANY).execute()

export const placeById = (db: Db, reach: Reach, role: Role, id: string) =>
  db.selectFrom('organizations as o').select(['o.id', 'o.name', 'o.path']).where('o.id', '=', id).where('o.status', '=', 'active').where('o.kind', 'in', placesOf[role]).where(withinReach(reach)).executeTakeFirst()
