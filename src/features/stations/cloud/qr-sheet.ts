import { Readable } from 'node:stream'
import { notoSansSc } from '@/cloud/adapters/paper/noto'
import { printLabels } from '@/cloud/adapters/paper/print-labels'
import { kept } from '@/cloud/domain/places/keeper-scope'
import { placesByIds } from '@/cloud/domain/places/kept'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { keepingContract } from '../keeping-contract'
import { copy } from '../sheet-words'
import { handOut } from './hand-out'

/** The public page of a place, as the H5 router writes it: what the QR at the door says, for ever (STN-5). */
export const pageOf = (publicUrl: string, code: string): string => `${publicUrl}/#/features/stations/pages/place/index?code=${code}`

/** The places within scope, in the order asked for; one that is not there fails all, for nobody would miss it on the paper. */
export const qrSheet: Handler<typeof keepingContract.qrSheet> = async (context, { placeIds }) => {
  const { db, actor, services, audit } = context
  const rows = await placesByIds(db, placeIds, kept(actor))
  const places = [...new Set(placeIds)].map((id) => found(rows.find((row) => row.id === id)))
  const font = notoSansSc()
  const { publicUrl } = services
  if (font === null || publicUrl === undefined) return refuse('service.unavailable')
  const { bytes, pages } = printLabels(places.map(({ name, code }) => ({ qr: pageOf(publicUrl, code), title: name, line: code, hint: copy.hint })), font)
  audit({ detail: { places: places.map(({ code }) => code), pages } })
  return { path: await handOut(context, { body: Readable.from([bytes]), ending: 'pdf', mediaType: 'application/pdf' }), pages }
}
