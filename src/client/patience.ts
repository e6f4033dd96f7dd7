import { create } from 'zustand'
import { CallError } from './call-error'

/** Until then somebody who has tapped waits without being asked; most answers are there by then. */
const patienceMs = 3_000

const waits = new Set<() => void>()

/** true: somebody has waited that long for something that they tapped, and may stop waiting. */
export const useSlow = create<{ readonly slow: boolean }>(() => ({ slow: false }))

const tell = (): void => {
  if (useSlow.getState().slow !== waits.size > 0) useSlow.setState({ slow: waits.size > 0 })
}

/**
 * The promise's own end, or `network.timeout` as soon as the person stops waiting. What went out may still arrive: the next
 * tap goes out under the same key and finds it.
 */
export const patiently = <T>(asked: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = () => reject(new CallError('network.timeout'))
    const timer = setTimeout(() => {
      waits.add(stop)
      tell()
    }, patienceMs)
    asked.then(resolve, reject).finally(() => {
      clearTimeout(timer)
      waits.delete(stop)
      tell()
    })
  })

/** The person does not wait any longer, for anything. */
export const stopWaiting = (): void => {
  const all = [...waits]
  waits.clear()
  tell()
  for (const stop of all) stop()
}
