import '@/client/old-phones'
import { createElement, useMemo, type PropsWithChildren } from 'react'
import { useDidShow, useLaunch } from '@tarojs/taro'
import { asCallError } from '@/client/call-error'
import { useCare } from '@/client/care'
import { keepPages } from '@/client/keep-pages'
import { replace } from '@/client/navigate'
import { useNetwork } from '@/client/network'
import { offerNewVersion } from '@/client/new-version'
import { stopWaiting, useSlow } from '@/client/patience'
import { finishWechatWeb } from '@/client/sign-in-web'
import { clientShown, startClient } from '@/client/start'
import { sentence } from '@/client/words'
import { SurroundingsProvider } from '@/ui/surroundings'
import './app.scss'

/** Back from WeChat's consent page: on to where the person was, or to the sign-in page with what went wrong. */
const comeBack = (): Promise<void> =>
  finishWechatWeb().then(
    (returnTo) => (returnTo === null ? undefined : replace(returnTo)),
    (thrown: unknown) => replace('pages/sign-in/index', { problem: asCallError(thrown).code }),
  )

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    startClient()
    offerNewVersion()
    keepPages()
    void comeBack()
  })
  useDidShow(clientShown)
  const { care, scale } = useCare()
  const { online, reachable } = useNetwork()
  const { slow } = useSlow()
  const value = useMemo(() => ({ care, scale, online: online && reachable, slow, stopWaiting, sentence }), [care, scale, online, reachable, slow])
  return createElement(SurroundingsProvider, { value }, children)
}
