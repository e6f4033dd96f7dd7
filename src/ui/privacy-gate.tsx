import { useEffect, useRef, useState } from 'react'
import { Button as NativeButton, View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { Button } from './button'
import { copy } from './copy'
import { Sheet } from './sheet'
import s from './privacy-gate.module.scss'

type Resolve = (answer: { buttonId?: string; event: 'agree' | 'disagree' }) => void

const agreeId = 'privacy-agree'

/** The page in front. WeChat is given one listener for the whole run, whatever it would do with several. */
let front: ((resolve: Resolve) => void) | null = null
let listening = false

const listen = (): void => {
  if (listening || process.env.TARO_ENV !== 'weapp') return
  listening = true
  Taro.onNeedPrivacyAuthorization?.((resolve) => {
    // With nobody to ask, the call ends as if refused, and the next tap asks again.
    if (front === null) (resolve as Resolve)({ event: 'disagree' })
    else front(resolve as Resolve)
  })
}

/**
 * WeChat holds back the first call of a private interface (a place, a picture, a file out of a chat, a phone number) until the
 * person has agreed; this asks at that moment and no earlier (PI-1). Without agreement the call fails and the page goes on
 * without it. It stands in every page, for a dialog on a page behind would never be seen and the call never end.
 */
export function PrivacyGate() {
  const [open, setOpen] = useState(false)
  const waiting = useRef<Resolve[]>([])
  const { current: ask } = useRef((resolve: Resolve) => {
    waiting.current.push(resolve)
    setOpen(true)
  })
  const end = (answer: Parameters<Resolve>[0]) => waiting.current.splice(0).forEach((resolve) => resolve(answer))
  const stand = () => {
    listen()
    front = ask
  }
  useDidShow(stand)
  useEffect(() => {
    stand()
    return () => {
      if (front === ask) front = null
      end({ event: 'disagree' })
    }
  }, [])
  const answer = (event: 'agree' | 'disagree') => {
    end(event === 'agree' ? { buttonId: agreeId, event } : { event })
    setOpen(false)
  }
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
