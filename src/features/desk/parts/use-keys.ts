import { useEffect, useRef } from 'react'
import { useDesk } from '../store'

export type Keys = Readonly<Record<string, (() => void) | undefined>>

// Also TARO-INPUT-CORE, which stops the real event and sends one that names no key.
const typing = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || /INPUT|TEXTAREA|SELECT/.test(target.tagName))
const here = (): string => window.location.hash.split('?')[0] ?? ''

/**
 * Letters for those who work through a queue all day; silent while somebody types, holds a modifier or has a sheet to
 * answer, and on every other page: H5 keeps this one alive behind it. H5 only.
 */
export function useKeys(keys: Keys): void {
  const now = useRef(keys)
  now.current = keys
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined
    const own = here()
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || useDesk.getState().sheet !== null || here() !== own) return
      const act = now.current[event.key.toLowerCase()]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
