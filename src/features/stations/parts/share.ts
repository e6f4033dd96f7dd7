import Taro from '@tarojs/taro'
import { copy } from '../place-copy'

/** On H5: the phone's own way to pass something on, where it has one, else the address to paste. */
export const share = async (name: string): Promise<void> => {
  const url = window.location.href.replace(/[?&](report|go)=1/g, '')
  const text = copy.share(name)
  if (typeof navigator.share === 'function') {
    try {
      return await navigator.share({ title: text, text, url })
    } catch (thrown) {
      // Closed again by the person: nothing more is done.
      if (thrown instanceof DOMException && thrown.name === 'AbortError') return
    }
  }
  await Taro.setClipboardData({ data: `${text} ${url}` })
  await Taro.showToast({ title: copy.copied, icon: 'none' })
}
