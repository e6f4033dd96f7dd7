import { createHash } from 'node:crypto'
import { notoSansSc } from '@/cloud/adapters/paper/noto'
import { printPaper } from '@/cloud/adapters/paper/print'
import { dayOf } from '@/contract/dates'
import type { Db, Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { groupJoinContract } from '../contract'
import { sheetOf, type SheetFacts } from '../sheet-words'
import { eventWithin } from './queries/events'

/** The texts in force, as the service of joining keeps them; given from outside, for features know nothing of each other. */
export type TextsInForce = (db: Db, now: Date) => Promise<Pick<SheetFacts, 'letter' | 'notices'>>

/** No record names the file, so the sweep takes it after a day; the bytes are written when the row is committed. */
export const sheet = (textsInForce: TextsInForce): Handler<typeof groupJoinContract.sheet> => async (context, { groupJoinId }) => {
  const { db, actor, now, services } = context
  const event = found(await eventWithin(db, actor, groupJoinId))
  const font = notoSansSc() ?? refuse('service.unavailable')
  const bytes = printPaper(sheetOf({ unionName: event.union_name, place: event.place, day: dayOf(event.opens_at), code: event.code, ...(await textsInForce(db, now)) }), font)
  const id = context.newId()
  const key = `export/${id}.pdf`
  await db.insertInto('files')
    .values({ id, owner_id: actor.personId, use: 'export', media_type: 'application/pdf', bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest(), storage_key: key, created_at: now }).execute()
  context.audit({ targetId: event.id, organizationId: event.organization_id, detail: { bytes: bytes.byteLength } })
  context.afterCommit(() => services.storage.put(key, bytes, 'application/pdf'))
  return { fileId: id, bytes: bytes.byteLength }
}
