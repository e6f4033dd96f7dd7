import { useDidShow } from '@tarojs/taro'
import { useRef } from 'react'

/** Calls back whenever this page comes before the person's eyes: first, on return from another page, from the background. */
export const useShown = (shown: () => void): void => {
  const latest = useRef(shown)
  latest.current = shown
  useDidShow(() => latest.current())
}
