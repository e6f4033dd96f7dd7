import Taro from '@tarojs/taro'

/**
 * Small plain values on the phone (localStorage on H5). Nothing in here is encrypted: no document number, no signature.
 * Whoever reads must bear `undefined`: WeChat deletes storage when the phone runs short of space.
 */
export const read = <T>(key: string): T | undefined => {
  try {
    const found: unknown = Taro.getStorageSync(key)
    return found === '' || found === undefined || found === null ? undefined : (found as T)
  } catch {
    return undefined
  }
}

/** false = the phone had no room or forbids storage (private window). */
export const write = (key: string, value: unknown): boolean => {
  try {
    Taro.setStorageSync(key, value)
    return true
  } catch {
    return false
  }
}

export const remove = (key: string): void => {
  try {
    Taro.removeStorageSync(key)
  } catch {
    // Storage that cannot be written has nothing to remove.
  }
}

export const keysWith = (prefix: string): string[] => {
  try {
    return Taro.getStorageInfoSync().keys.filter((key) => key.startsWith(prefix))
  } catch {
    return []
  }
}

export const removeAllWith = (prefix: string): void => keysWith(prefix).forEach(remove)
