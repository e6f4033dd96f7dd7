import { useState } from 'react'
import type { Service } from './shapes'

/** The tick of a separate consent, and what of it goes along with the call. */
export function useConsent({ consent }: Service) {
  const [checked, setChecked] = useState(false)
  const [missing, setMissing] = useState(false)
  return {
    checked,
    missing,
    change: (yes: boolean) => {
      setChecked(yes)
      setMissing(false)
    },
    /** null = it has to be given first, and that is said. */
    input: (): { consent?: string } | null => {
      if (consent === null) return {}
      if (checked) return { consent: consent.version }
      setMissing(true)
      return null
    },
  }
}
