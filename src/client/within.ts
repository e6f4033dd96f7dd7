import { CallError } from './call-error'

/** The promise's own end, or `network.timeout` after `ms`. The platform's own timeouts are longer or missing on old phones. */
export const within = <T>(ms: number, promise: Promise<T>, onTimeout?: () => void): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new CallError('network.timeout'))
      onTimeout?.()
    }, ms)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
