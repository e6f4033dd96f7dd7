import type { PropsWithChildren } from 'react'
import { useLaunch } from '@tarojs/taro'
import { offerNewVersion } from '@/client/new-version'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => offerNewVersion())
  return children
}
