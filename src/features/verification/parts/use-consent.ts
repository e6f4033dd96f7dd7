import { useRef, useState } from 'react'
import type { Service } from './shapes'

/** The tick of a separate consent, and what of it goes along with the call. */
export function useConsent({ consent }: Service) {
  const [checked, setChecked] = useState(false)
  const [missing, setMissing] = useState(false)
  // Sent along though the cloud knows it by now: whoever asks again after a lost answer asks the same, and a look outside is not paid for twice.
  const given = useRef<string | null>(null)
  return {
    checked,
    missing,
    change: (yes: boolean) => {
      setChecked(yes)
      setMissing(false)
    },
    /** null = it has to be given first, and that is said. */
    input: (): { consent?: string } | null => {
      if (consent !== null && checked) given.current = consent.version
      if (given.current !== null && (consent === null || checked)) return { consent: given.current }
      if (consent === null) return {}
      setMissing(true)
      return null
    },
  }
}
