import { createHash } from 'node:crypto'
import { notoSansSc } from '@/cloud/adapters/paper/noto'
import { printLabels } from '@/cloud/adapters/paper/print-labels'
import { makeCode } from '@/cloud/kernel/one-time-codes'
import { kept } from '@/cloud/domain/places/keeper-scope'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { keepingContract } from '../keeping-contract'
import { copy } from '../sheet-words'
import { placesByIds } from '@/cloud/domain/places/kept'

const seconds = 60

/** The public page of a place, as the H5 router writes it: what the QR at the door says, for ever (STN-5). */
export const pageOf = (publicUrl: string, code: string): string => `${publicUrl}/#/features/stations/pages/place/index?code=${code}`

/** The places within scope, in the order asked for; one that is not there fails all, for nobody would miss it on the paper. */
export const qrSheet: Handler<typeof keepingContract.qrSheet> = async (context, { placeIds }) => {
  const { db, vault, actor, now, services, audit, afterCommit } = context
  const rows = await placesByIds(db, placeIds, kept(actor))
  const places = [...new Set(placeIds)].map((id) => found(rows.find((row) => row.id === id)))
  const font = notoSansSc()
  const { publicUrl } = services
  if (font === null || publicUrl === undefined) return refuse('service.unavailable')
  const { bytes, pages } = printLabels(places.map(({ name, code }) => ({ qr: pageOf(publicUrl, code), title: name, line: code, hint: copy.hint })), font)
  const id = context.newId()
  const key = `export/${id}.pdf`
  const mediaType = 'application/pdf'
  await db.insertInto('files')
    .values({ id, owner_id: actor.personId, use: 'export', media_type: mediaType, bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest(), storage_key: key, created_at: now }).execute()
  audit({ targetId: id, detail: { places: places.length, pages } })
  // After the commit, so that a transaction that fails leaves nothing in the storage; no record names it, so it is swept after a day.
  afterCommit(() => services.storage.put(key, bytes, mediaType))
  return { path: `/api/files/${found(await makeCode(db, vault, { purpose: 'file_link', personId: actor.personId, subject: id, seconds, now }))}`, pages }
}
