import { sql } from 'kysely'
import { reachOf } from '@/cloud/domain/orgs/scope'
import { nextCode } from '@/cloud/domain/places/next-code'
import { firstFeedVersion } from '@/cloud/domain/places/feed-version'
import { sealPhone } from '@/cloud/domain/places/phone'
import { signsOf } from '@/cloud/domain/places/signs'
import type { Signed } from '@/cloud/domain/cases/kind'
import { staffed } from '@/cloud/domain/places/keeper-scope'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { keepingContract } from '../keeping-contract'
import { ownNote } from './checked-note'
import { columnsOf } from '@/cloud/domain/places/fields'
import { keptOne } from './kept-place'
import { mayOpen } from './opening'
import { recordChange } from '@/cloud/domain/places/changes'
import { activeUnion, isDemoUnion } from './queries/unions'
import { hasAlike, insertPlace, placeById } from '@/cloud/domain/places/kept'

/** Whose place it becomes: the named union within scope, else that of the caller's first role. */
const unionFor = async ({ db, actor }: Signed, organizationId: string | undefined): Promise<string> =>
  found(await activeUnion(db, reachOf(actor), organizationId ?? actor.roles[0]!.organizationId))

/** In the caller's scope, with a code of its own; the file of the phones has it with the next version. */
export const create: Handler<typeof keepingContract.create> = async (context, { placeId, organizationId, alikeSeen, openReason, ...form }) => {
  const { db, vault, actor, now } = context
  const sent = await placeById(db, placeId, sql<boolean>`true`)
  // Sent once more under another key: the phone lost our answer.
  if (sent !== undefined) return (await placeById(db, placeId, staffed(actor))) === undefined ? refuse('object.not_found') : keptOne(context, placeId)
  const organization = await unionFor(context, organizationId)
  const columns = columnsOf(form)
  const note = await ownNote(context, columns.note)
  await mayOpen(context, placeId, null, form, openReason)
  if (alikeSeen !== true && (await hasAlike(db, columns))) refuse('stations.alike_exists')
  const code = await nextCode(db, form.streetCode)
  await insertPlace(db, {
    ...columns, id: placeId, code, note, phone_enc: sealPhone(vault, placeId, form.phone), organization_id: organization, demo: await isDemoUnion(db, organization),
    ...signsOf({ ...columns, code }), created_at: now, updated_at: now, feed_version: await firstFeedVersion(db, form.status),
  })
  await recordChange(context, { placeId, what: 'created', note: await ownNote(context, openReason) })
  context.audit({ targetId: placeId, organizationId: organization, detail: { code, status: form.status } })
  return keptOne(context, placeId)
}
