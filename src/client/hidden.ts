import Taro from '@tarojs/taro'

const listeners = new Set<() => void>()
let watching = false

/** Calls back when the mini-program goes to the background: it may never come to the front again. */
export const whenHidden = (tell: () => void): (() => void) => {
  if (!watching) {
    watching = true
    Taro.onAppHide(() => listeners.forEach((one) => one()))
  }
  listeners.add(tell)
  return () => listeners.delete(tell)
}
