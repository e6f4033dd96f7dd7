import type { Handler } from '@/cloud/kernel/handler'
import { found } from '@/cloud/kernel/refusal'
import type { groupJoinContract } from '../contract'
import { joinPage, sceneOf } from '../scene'
import { eventWithin } from './queries/events'

const mediaTypeOf = (bytes: Uint8Array): string => (bytes[0] === 0x89 ? 'image/png' : 'image/jpeg')

export const poster: Handler<typeof groupJoinContract.poster> = async ({ db, actor, services }, { groupJoinId }) => {
  const { code } = found(await eventWithin(db, actor, groupJoinId))
  const drawn = await services.wechat?.appCode?.({ page: joinPage, scene: sceneOf(code) })
  return {
    code,
    link: services.publicUrl === undefined ? null : `${services.publicUrl}/#/${joinPage}?group=${code}`,
    weappCode: drawn?.ok ? { mediaType: mediaTypeOf(drawn.value), base64: Buffer.from(drawn.value).toString('base64') } : null,
  }
}
