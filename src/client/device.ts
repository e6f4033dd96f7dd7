import { asCallError } from './call-error'
import { call } from './call'
import { read, remove, write } from './storage'

/** What the cloud gave this phone so that what it says without an account is one phone's. It names nobody. */
const place = 'device'

/** In WeChat's functions the platform itself says which phone calls. */
const vouched = process.env.TARO_ENV === 'weapp' && process.env.TARO_APP_TRANSPORT !== 'https'

/** undefined: this phone never said anything without an account, or needs no id for it. */
export const knownDevice = (): string | undefined => (vouched ? undefined : read<string>(place))

const deviceNow = async (): Promise<string | undefined> => {
  const known = knownDevice()
  if (vouched || known !== undefined) return known
  const { device } = await call('stations.newDevice', {}, { guest: true })
  write(place, device)
  return device
}

/** Calls with the device's id; one that the cloud no longer knows is asked for anew, once. */
export const asDevice = async <T>(send: (device: { readonly device?: string }) => Promise<T>): Promise<T> => {
  const go = async () => {
    const device = await deviceNow()
    return send(device === undefined ? {} : { device })
  }
  try {
    return await go()
  } catch (thrown) {
    if (asCallError(thrown).code !== 'stations.device_needed' || knownDevice() === undefined) throw thrown
    remove(place)
    return go()
  }
}
