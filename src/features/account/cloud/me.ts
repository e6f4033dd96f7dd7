import type { Context, Handler } from '@/cloud/kernel/handler'
import { dayOf } from '@/contract/dates'
import { maskName, maskPhone } from '@/contract/identifiers'
import type { Role } from '@/contract/roles'
import type { accountContract } from '../contract'
import { formerIdsOf } from '@/cloud/domain/people/former'
import { countUnread, personById, rolesHeld } from './queries'

const phoneOf = (vault: Context['vault'], personId: string, sealed: Buffer | null): string | null =>
  sealed && maskPhone(vault.open(`people.phone_enc:${personId}`, sealed))

export const me: Handler<typeof accountContract.me> = async ({ db, actor, vault, now }) => {
  if (!actor) return null
  const person = await personById(db, actor.personId)
  if (!person) return null
  const former = await formerIdsOf(db, person.id)
  const roles = await rolesHeld(db, person.id, dayOf(now))
  return {
    personId: person.id,
    nameMasked: person.name && maskName(person.name),
    phoneMasked: phoneOf(vault, person.id, person.phone_enc),
    demo: person.demo_key !== null,
    // The database admits nothing but the roles of the list.
    roles: roles.map((row) => ({ role: row.role as Role, organizationId: row.organization_id, organizationName: row.organization_name, toOn: row.to_on })),
    unread: await countUnread(db, person.id),
    ...(former.length === 0 ? {} : { formerIds: former }),
  }
}
