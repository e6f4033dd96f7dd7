import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'

const here = (): string => window.location.hash.replace(/^#/, '').split('?')[0] ?? ''

/** The router announces every change, but tells the page itself neither on tabs nor on back (useDidShow): so each page watches its own address. */
export const useShown = (shown: () => void): void => {
  const latest = useRef(shown)
  latest.current = shown
  useEffect(() => {
    const own = here()
    let at = own
    const look = () => {
      const before = at
      at = here()
      if (at === own && before !== own) latest.current()
    }
    const seen = () => {
      if (document.visibilityState === 'visible' && here() === own) latest.current()
    }
    latest.current()
    Taro.eventCenter.on('__taroRouterChange', look)
    window.addEventListener('hashchange', look)
    document.addEventListener('visibilitychange', seen)
    return () => {
      Taro.eventCenter.off('__taroRouterChange', look)
      window.removeEventListener('hashchange', look)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [])
}
