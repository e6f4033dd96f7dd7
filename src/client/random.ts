import Taro from '@tarojs/taro'

interface Answer { readonly randomValues: ArrayBuffer }

/** Bytes nobody can guess, from WeChat's own generator. Rejects where the phone has none: an id is never made up otherwise. */
export const randomBytes = (length: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const success = (answer: Answer) => resolve(new Uint8Array(answer.randomValues))
    // Old base libraries answer by callback only, new ones also by promise.
    const promised: unknown = Taro.getRandomValues({ length, success, fail: reject })
    if (promised instanceof Promise) promised.then(success, reject)
  })
