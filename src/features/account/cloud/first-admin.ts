import { newPerson } from '@/cloud/kernel/accounts'
import type { Db, Handler } from '@/cloud/kernel/handler'
import { makeCode, redeemCode } from '@/cloud/kernel/one-time-codes'
import { refuse, Refusal } from '@/cloud/kernel/refusal'
import type { Vault } from '@/cloud/kernel/vault'
import { dayOf } from '@/contract/dates'
import type { accountContract } from '../contract'
import { addRole, districtId, dropFirstAdminCodes, hasAdministrator, lockAdministration } from './queries'
import { signInAs } from './sign-in-as'

/**
 * The code that `db:seed -- --first-admin` prints: 24 hours, once, and the ones printed before are worthless.
 * Throws the refusal `session.already_administered` when there is an administrator.
 */
export const makeFirstAdminCode = (db: Db, vault: Vault, now: Date): Promise<string> =>
  db.transaction().execute(async (tx) => {
    await lockAdministration(tx)
    if (await hasAdministrator(tx, dayOf(now))) return refuse('session.already_administered')
    await dropFirstAdminCodes(tx, now)
    const code = await makeCode(tx, vault, { purpose: 'first_admin', seconds: 86_400, now })
    if (!code) throw new Refusal('session.unavailable')
    await tx.insertInto('audit').values({ request_id: 'db:seed', action: 'account.makeFirstAdminCode', outcome: 'ok' }).execute()
    return code
  })

/** Who is signed in already becomes the administrator; who is not gets a new person. */
export const redeemFirstAdmin: Handler<typeof accountContract.redeemFirstAdmin> = async (context, { code }) => {
  const { db, vault, actor, now, newId } = context
  await lockAdministration(db)
  // The code first: without a good one nobody learns whether there is an administrator.
  if (!(await redeemCode(db, vault, { purpose: 'first_admin', code, now }))) return refuse('session.code_refused')
  if (await hasAdministrator(db, dayOf(now))) return refuse('session.already_administered')
  const personId = actor?.personId ?? (await newPerson(db, now))
  const organizationId = await districtId(db)
  await addRole(db, { id: newId(), personId, role: 'admin', organizationId, fromOn: dayOf(now) })
  context.audit({ action: 'role.granted', targetId: personId, organizationId, detail: { role: 'admin', by: 'first_admin_code' } })
  return signInAs(context, personId, 'first_admin')
}
