import Taro from '@tarojs/taro'
import type { Field } from './join-steps'

/** From the top, or at the first thing that is wrong: on a small phone it may be out of sight. */
export const showStep = (wrong: Field | undefined): void => {
  const where = wrong === undefined ? { scrollTop: 0 } : { selector: `#${wrong}-field`, offsetTop: -80 }
  Taro.nextTick(() => {
    // A page that is too short to scroll refuses; there is nothing to do about it.
    void Promise.resolve(Taro.pageScrollTo({ ...where, duration: 0 })).catch(() => undefined)
  })
}
