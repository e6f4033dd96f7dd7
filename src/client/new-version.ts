import Taro from '@tarojs/taro'
import { copy } from '@/copy'

/** WeChat keeps running the old package until it is told to restart; H5 is always as new as its host. */
export function offerNewVersion(): void {
  if (process.env.TARO_ENV !== 'weapp') return
  const manager = Taro.getUpdateManager()
  manager.onUpdateReady(() => void ask(manager))
}

async function ask(manager: Taro.UpdateManager): Promise<void> {
  const { title, text, now, later } = copy.newVersion
  const answer = await Taro.showModal({ title, content: text, confirmText: now, cancelText: later })
  if (answer.confirm) manager.applyUpdate()
}
