import { tellPlainly } from '@/cloud/domain/notices/tell'
import { reachOf, withinReach } from '@/cloud/domain/orgs/scope'
import { holdersOf } from '@/cloud/domain/people/role-holders'
import { unionAbove } from '@/cloud/domain/people/unions'
import type { Signed } from '@/cloud/domain/cases/kind'

const kind = 'roster.claimed'
const dayMs = 86_400_000

/**
 * A chair who brought the list knows its numbers, and alone hands out the code by which an account takes a record over: the
 * street or district hears of it, once a day however many there are, and can look. Officers answer for themselves.
 */
export const tellAbove = async (context: Signed, personId: string, organizationId: string): Promise<void> => {
  const { db, now, actor } = context
  const asOfficer = await db.selectFrom('organizations as o').select('o.id').where('o.id', '=', organizationId).where(withinReach(reachOf(actor, ['officer', 'district']))).executeTakeFirst()
  if (asOfficer !== undefined) return
  const above = await unionAbove(db, [personId])
  for (const staff of await holdersOf(db, above.id, now)) {
    const lately = await db.selectFrom('notices').select('id').where('person_id', '=', staff).where('kind', '=', kind).where('created_at', '>', new Date(now.getTime() - dayMs)).limit(1).executeTakeFirst()
    if (lately === undefined) await tellPlainly(db, { id: context.newId(), personId: staff, kind, now })
  }
}
