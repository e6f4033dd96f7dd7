import { timingSafeEqual } from 'node:crypto'
import type { Context } from '@/cloud/kernel/handler'
import type { Vault } from '@/cloud/kernel/vault'

const macOf = (vault: Vault, id: string): Buffer => vault.lookup('device', id).subarray(0, 16)

/** `<id>.<mac>`: only the cloud makes one, so nobody becomes a crowd by inventing ids. */
export const makeDevice = (vault: Vault, id: string): string => `${id}.${macOf(vault, id).toString('base64url')}`

const deviceIdOf = (vault: Vault, device: string): string | null => {
  const [, id, mac] = /^([0-9a-f-]{36})\.([A-Za-z0-9_-]{22})$/.exec(device) ?? []
  if (id === undefined || mac === undefined) return null
  return timingSafeEqual(macOf(vault, id), Buffer.from(mac, 'base64url')) ? id : null
}

/**
 * What stands for a phone without an account, in a report and in the photo of one: in a cloud function the OPENID, of which nobody has two; elsewhere the id that
 * the cloud made. null = neither, or an id that was not made here.
 */
export const deviceHash = ({ vault, platform }: Pick<Context, 'vault' | 'platform'>, device: string | undefined): Buffer | null => {
  if (platform !== null) return vault.lookup('place_device', `openid:${platform.app}:${platform.openid}`)
  const id = device === undefined ? null : deviceIdOf(vault, device)
  return id === null ? null : vault.lookup('place_device', id)
}
