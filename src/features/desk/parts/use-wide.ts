import { useEffect, useState } from 'react'

/** Three panes need so many px; below it is list → case. */
const WIDE = 900

const width = (): number => (process.env.TARO_ENV === 'h5' ? window.innerWidth : 0)

/** Whether the screen is wide enough for list and case beside each other. Never in WeChat. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => width() >= WIDE)
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined
    const measure = () => setWide(width() >= WIDE)
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  return wide
}
