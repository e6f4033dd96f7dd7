import Taro from '@tarojs/taro'
import { CallError } from './call-error'
import { headers } from './headers'
import type { Send } from './message'
import { within } from './within'

/** Operations of the function that carries native libraries; held against the contract by a test. */
export const heavyPaths: readonly string[] = [
  'files.adopt', 'files.adoptGuest', 'groupJoin.sheet', 'myData.exportData',
  'stations.qrSheet', 'stations.openSheet', 'stations.checkSheet', 'stations.takeSheet', 'stations.exportPlaces',
  'roster.template', 'roster.open', 'roster.problemFile', 'roster.exportMembers',
]

/** What WeChat reports when it could not deliver: nothing of it says whether the cloud got the call. */
const undelivered = (thrown: unknown): CallError => {
  if (thrown instanceof CallError) return thrown
  const { errMsg, errCode } = thrown !== null && typeof thrown === 'object' ? (thrown as { errMsg?: unknown; errCode?: unknown }) : {}
  if (/timeout|timed out/i.test(String(errMsg))) return new CallError('network.timeout')
  // -404xxx, -501xxx …: CloudBase answered, the function did not.
  return new CallError(typeof errCode === 'number' && errCode <= -400_000 ? 'service.unavailable' : 'network.offline')
}

const byFunction: Send = async ({ path, input, key, timeoutMs }) => {
  const asked = Taro.cloud.callFunction({ name: heavyPaths.includes(path) ? 'heavy' : 'api', data: { path, input, key } })
  // With no callback given WeChat answers by promise, whatever the type says.
  const answer = await within(timeoutMs, Promise.resolve(asked as unknown as Promise<{ result?: unknown }>))
  return answer.result
}

/** Any HTTP status arrives here as success: only the envelope counts. */
const byHttps: Send = async ({ path, input, key, token, timeoutMs }) => {
  const url = `${process.env.TARO_APP_API ?? ''}/api/${path}`
  const asked = Taro.request<unknown>({ url, method: 'POST', data: input as Record<string, unknown>, header: headers(token, { key }), timeout: timeoutMs })
  return (await within(timeoutMs, Promise.resolve(asked))).data
}

export const send: Send = async (message) => {
  try {
    return await (process.env.TARO_APP_TRANSPORT === 'https' ? byHttps(message) : byFunction(message))
  } catch (thrown) {
    throw undelivered(thrown)
  }
}
