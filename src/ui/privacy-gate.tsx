import { useEffect, useRef, useState } from 'react'
import { Button as NativeButton, View } from '@tarojs/components'
import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { Button } from './button'
import { copy } from './copy'
import { Sheet } from './sheet'
import s from './privacy-gate.module.scss'

type Resolve = (answer: { buttonId?: string; event: 'agree' | 'disagree' }) => void

const agreeId = 'privacy-agree'

/**
 * WeChat holds back the first call of a private interface (a place, a picture, a file out of a chat, a phone number) until the
 * person has agreed; this asks at that moment and no earlier (PI-1). Without agreement the call fails and the page goes on
 * without it. It stands in every page: WeChat asks whichever listened last, and a dialog on a page behind would never be seen.
 */
export function PrivacyGate() {
  const [open, setOpen] = useState(false)
  const waiting = useRef<Resolve | null>(null)
  const listening = useRef(false)
  const listen = () => {
    if (process.env.TARO_ENV !== 'weapp') return
    listening.current = true
    Taro.onNeedPrivacyAuthorization?.((resolve) => {
      // A page that is gone or behind another one can't ask: the call ends, and the next tap asks on the page in front.
      if (!listening.current) return (resolve as Resolve)({ event: 'disagree' })
      waiting.current = resolve as Resolve
      setOpen(true)
    })
  }
  // WeChat knows one who asks in the whole app: on return it must be the page in front again, or nobody would be asked and the call never end.
  useDidShow(listen)
  useEffect(listen, [])
  const answer = (event: 'agree' | 'disagree') => {
    waiting.current?.(event === 'agree' ? { buttonId: agreeId, event } : { event })
    waiting.current = null
    setOpen(false)
  }
  // Reading the contract hides the page too: what is asked stays until there is an answer, or the page is gone.
  useDidHide(() => { listening.current = false })
  useEffect(() => () => {
    listening.current = false
    waiting.current?.({ event: 'disagree' })
  }, [])
  return (
    <Sheet title={copy.privacy.title} open={open} onClose={() => answer('disagree')}>
      <View className={s.text}>{copy.privacy.text}</View>
      <Button kind='plain' block label={copy.privacy.read} onTap={() => Taro.openPrivacyContract()} />
      {/* WeChat believes only a tap on its own button. */}
      <NativeButton id={agreeId} className={s.agree} openType='agreePrivacyAuthorization' onAgreePrivacyAuthorization={() => answer('agree')}>{copy.privacy.agree}</NativeButton>
      <Button kind='plain' block label={copy.privacy.refuse} onTap={() => answer('disagree')} />
    </Sheet>
  )
}
