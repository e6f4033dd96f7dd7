import { useEffect, useRef } from 'react'
import { useGuestEntries, useOutbox } from './outbox'

/** Calls back when something handed in from this phone has arrived: what the page shows of the cloud is old from then on. */
export function useDelivered(arrived: () => void): void {
  const latest = useRef(arrived)
  latest.current = arrived
  const count = [...useOutbox().entries, ...useGuestEntries()].filter(({ state }) => state === 'sent').length
  const before = useRef(count)
  useEffect(() => {
    if (count > before.current) latest.current()
    before.current = count
  }, [count])
}
