import { sql } from 'kysely'
import type { Actor, Db } from '@/cloud/kernel/handler'
import { scopeCondition } from '@/cloud/domain/orgs/scope'
import { kept } from '@/cloud/domain/places/keeper-scope'

/** Those who may confirm a chair: nobody else looks at the paper of an election, the union's own chair included. */
const electionReaders = ['officer', 'district', 'admin'] as const

/**
 * The file, if the caller may look at it: its owner, staff whose scope holds the case that names it, or held it before it
 * rose to the next union, and whoever looks after the place that it shows. null = not there, or not yours: the same answer.
 * A list that went out has a door of its own, which asks for the role again.
 */
export const readableFile = async (db: Db, actor: Actor, fileId: string): Promise<{ id: string; storageKey: string; organizationId: string | null } | null> => {
  const { rows } = await sql<{ id: string; storageKey: string; organizationId: string | null }>`
    select f.id, f.storage_key as "storageKey", coalesce(c.organization_id, p.organization_id, e.organization_id) as "organizationId" from files f
    left join join_applications j on j.signature_file_id = f.id left join cases c on c.id = j.case_id
    left join place_photos h on h.file_id = f.id left join place_reports r on r.file_id = f.id left join places p on p.id = coalesce(h.place_id, r.place_id)
    left join elections e on e.file_id = f.id
    where f.id = ${fileId} and f.deleted_at is null and f.use <> 'roster'
      and (f.owner_id = ${actor.personId} or ${scopeCondition(actor, 'c.organization_id')} or ${scopeCondition(actor, 'c.first_organization_id')} or ${kept(actor)}
        or ${scopeCondition(actor, 'e.organization_id', electionReaders)})
    limit 1`.execute(db)
  return rows[0] ?? null
}
