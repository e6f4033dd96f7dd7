import { sql } from 'kysely'
import { dayOf, startOf } from '@/contract/dates'
import { deviceHash } from '@/cloud/domain/devices/device'
import type { Context, Db } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import { guestPhoto } from './file-uses'
import { keepFile, keptBefore, type FileOwner, type KeptFile } from './keep-file'

/** As many as a phone may send reports in a day. */
const PER_DAY = 20

const sentToday = async (db: Db, device: Buffer, since: Date): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from files where device_hash = ${device} and created_at >= ${since}`.execute(db)
  return rows[0]?.count ?? 0
}

/** The phone that sends, or a refusal: a photo that belongs to nobody could be taken by anybody. */
export const guestOwner = (context: Context, device: string | undefined): FileOwner & { readonly owner_id: null } => {
  const hash = deviceHash(context, device)
  return hash === null ? refuse('stations.device_needed') : { owner_id: null, device_hash: hash }
}

/** A photo of a report from a phone without an account: small, few a day, and swept when no report names it. */
export const keepGuestPhoto = async (context: Context, owner: FileOwner & { readonly owner_id: null }, fileId: string, bytes: Uint8Array): Promise<KeptFile> => {
  const { db, now } = context
  const known = await keptBefore(db, owner, fileId)
  if (known === null && (await sentToday(db, owner.device_hash, new Date(startOf(dayOf(now))))) >= PER_DAY) refuse('stations.too_many_reports')
  return keepFile(context, owner, { fileId, use: 'place_report', bytes }, guestPhoto)
}
