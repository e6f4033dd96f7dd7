import Taro from '@tarojs/taro'
import { copy } from './copy'

export interface Question {
  readonly title: string
  readonly text: string
  /** WeChat shows at most four characters on a button. */
  readonly yes?: string
  readonly no?: string
}

/** True when the person agreed. WeChat's own dialog; H5 draws one (confirm.h5.ts). */
export const confirm = async ({ title, text, yes = copy.confirm.yes, no = copy.confirm.no }: Question): Promise<boolean> => {
  const answer = await Taro.showModal({ title, content: text, confirmText: yes, cancelText: no, confirmColor: '#C8161D' })
  return answer.confirm
}
