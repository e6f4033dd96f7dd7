import * as v from 'valibot'
import { dayOf } from '@/contract/dates'
import type { Output } from '@/contract/endpoint'
import { maskDocument, maskPhone, normaliseName } from '@/contract/identifiers'
import { cursorOf, pageSize } from '@/cloud/domain/cursor'
import { openParticulars } from '@/cloud/domain/people/particulars'
import { reachOf } from '@/cloud/domain/orgs/scope'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { Vault } from '@/cloud/kernel/vault'
import type { rosterContract } from '../contract'
import { listScope, memberWithin, membersPage, type MemberRow } from './queries/members'
import { writeProvince } from './queries/register'

const uuid = v.pipe(v.string(), v.uuid())
const place = cursorOf(v.strictObject({ organizationId: uuid, id: uuid }))

/** Who a row is about, opened; `personId` for the sealed columns. */
export const personOf = (vault: Vault, row: MemberRow) => openParticulars(vault, { id: row.person_id, name: row.name, document_kind: row.document_kind, document_enc: row.document_enc, phone_enc: row.phone_enc })

/** Numbers never leave in full here (PI-7). */
const memberOf = (vault: Vault, row: MemberRow): Output<typeof rosterContract.setProvince> => {
  const { name, documentNumber, phone } = personOf(vault, row)
  return {
    membershipId: row.id, memberNo: row.member_no, name, documentMasked: documentNumber === null ? null : maskDocument(documentNumber), phoneMasked: phone === null ? null : maskPhone(phone),
    organizationName: row.organization_name, fromOn: row.from_on, status: row.status, source: row.source, verified: row.verified, claimable: row.source === 'import' && !row.signed_in,
    province: row.registered === null ? 'unknown' : row.registered ? 'yes' : 'no', provinceKnownOn: row.known_on,
  }
}

export const members: Handler<typeof rosterContract.members> = async ({ db, vault, actor, audit }, { organizationId, subtree, q, province, cursor }) => {
  const scope = found(await listScope(db, reachOf(actor), organizationId, subtree))
  const rows = await membersPage(db, scope, { q: q === undefined ? undefined : normaliseName(q), province }, place.read(cursor), pageSize + 1)
  const last = rows[pageSize - 1]
  audit({ targetId: organizationId, organizationId, detail: { subtree, rows: Math.min(rows.length, pageSize) } })
  return { rows: rows.slice(0, pageSize).map((row) => memberOf(vault, row)), ...(rows.length > pageSize && last !== undefined ? { next: place.write({ organizationId: last.organization_id, id: last.id }) } : {}) }
}

export const setProvince: Handler<typeof rosterContract.setProvince> = async ({ db, vault, actor, now, audit }, { membershipId, registered, knownOn }) => {
  const reach = reachOf(actor)
  const row = found(await memberWithin(db, reach, membershipId))
  if (knownOn > dayOf(now)) refuse('request.invalid', [{ path: 'knownOn', reason: 'future' }])
  await writeProvince(db, [{ personId: row.person_id, registered, knownOn }], actor.personId, now)
  audit({ targetId: row.person_id, organizationId: row.organization_id, detail: { registered } })
  return memberOf(vault, found(await memberWithin(db, reach, membershipId)))
}
