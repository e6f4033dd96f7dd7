import * as v from 'valibot'
import { failure, type Failure } from './ledger'

const request = v.strictObject({ scene: v.string(), page: v.string(), check_path: v.optional(v.boolean()), env_version: v.optional(v.picklist(['release', 'trial', 'develop'])), width: v.optional(v.pipe(v.number(), v.minValue(280), v.maxValue(1280))) })
const sceneShape = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/

/** What WeChat refuses of a wanted code, or the first bytes of a JPEG that names what it would lead to. */
export const drawAppCode = (body: unknown): Failure | Uint8Array => {
  const asked = v.safeParse(request, body)
  if (!asked.success) return failure(47001, 'data format error')
  const { scene, page } = asked.output
  if (!sceneShape.test(scene)) return failure(40169, 'invalid length for scene, or the data is not json string')
  if (page.startsWith('/') || page.includes('?')) return failure(41030, 'invalid page')
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(`${page}|${scene}`), Buffer.from([0xff, 0xd9])])
}
