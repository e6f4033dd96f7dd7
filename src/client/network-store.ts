import { create } from 'zustand'

export interface NetworkState {
  /** What the phone says: Wi-Fi without internet is `online` too. */
  readonly online: boolean
  /** false: the last call got no answer of our cloud. */
  readonly reachable: boolean
}

/** The banner shows when either is false; whoever waits to send is told when both are true again. */
export const createNetwork = () => {
  const useNetwork = create<NetworkState>(() => ({ online: true, reachable: true }))
  const waiting = new Set<() => void>()

  const change = (part: Partial<NetworkState>) => {
    const before = useNetwork.getState()
    const after = { ...before, ...part }
    if (after.online === before.online && after.reachable === before.reachable) return
    useNetwork.setState(after)
    const regained = (after.online && !before.online) || (after.reachable && !before.reachable)
    if (regained) waiting.forEach((tell) => tell())
  }

  return {
    useNetwork,
    setOnline: (online: boolean) => change({ online }),
    /** `call` tells after every attempt whether the cloud answered. */
    reached: (answered: boolean) => change({ reachable: answered, ...(answered ? { online: true } : {}) }),
    onRegained: (tell: () => void): (() => void) => {
      waiting.add(tell)
      return () => waiting.delete(tell)
    },
  }
}
