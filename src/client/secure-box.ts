import Taro from '@tarojs/taro'
import type { SecureBox } from './box'
import { keysWith } from './storage'

const mark = 'box:'

/**
 * WeChat's encrypted storage (AES-128, asynchronous only). Encrypted values grow 1.4 times: one key holds 0.7 MB, all of them
 * 7.1 MB, so every entry and every file has a key of its own. The types of Taro know no `encrypt`.
 */
export const secureBox: SecureBox = {
  get: async (key) => {
    const options = { key: mark + key, encrypt: true }
    try {
      return (await Taro.getStorage<unknown>(options)).data
    } catch {
      return undefined
    }
  },
  set: async (key, value) => {
    const options = { key: mark + key, data: value, encrypt: true }
    await Taro.setStorage(options)
  },
  remove: async (key) => {
    await Taro.removeStorage({ key: mark + key })
  },
  keys: async (prefix) => keysWith(mark + prefix).map((key) => key.slice(mark.length)),
  lasting: async () => true,
}
