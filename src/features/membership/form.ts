import * as v from 'valibot'
import { code, day, id, instant, streetCode, text } from '@/contract/fields'
import { groupCode } from '@/contract/group-join'
import { checkName, documentKinds, isPhone, normalisePhone } from '@/contract/identifiers'
import { doors } from './doors'

/**
 * The minimum set of the 入会申请书 (B1, PI-2); a strict object, so any further field is refused.
 * 性别 and 出生日期 come from the document where it tells them; they are never asked.
 * The document number is checked against its kind in rules.ts, where both fields are at hand.
 */
export const joinForm = v.strictObject({
  applicationId: id,
  mode: v.picklist(['join', 'transfer']),
  door: v.picklist(doors),
  name: v.pipe(text(60, 1), v.check((s) => checkName(s).ok, 'name')),
  documentKind: v.picklist(documentKinds),
  documentNumber: text(30, 1),
  phone: v.pipe(text(20, 1), v.transform(normalisePhone), v.check(isPhone, 'phone')),
  occupationCode: code,
  streetCode,
  /** Exactly one of the three says where the person works; rules.ts checks it against the door. */
  employerId: v.optional(id),
  employerTyped: v.optional(text(80, 2)),
  platformCode: v.optional(code),
  organizationId: id,
  previousUnion: v.optional(text(80)),
  letterVersion: code,
  signedOn: day,
  signatureFileId: id,
  consents: v.pipe(v.array(v.strictObject({ purpose: code, version: code })), v.maxLength(10, 'max')),
  /** The event whose code was scanned, and when by this phone's clock: the form may arrive hours later. */
  groupJoin: v.optional(v.strictObject({ code: groupCode, begunAt: instant })),
})

export type JoinForm = v.InferInput<typeof joinForm>
