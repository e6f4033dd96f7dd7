import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { ShortCode } from '@/ui/short-code'
import { Failed } from '@/ui/states'
import { copy } from '../copy'
import s from './account.module.scss'

const words = copy.accounts.show

/** As long as the cloud takes it; by this phone's own clock, which need not agree with the cloud's about the time of day. */
const validMs = 3 * 60_000

export function ShowLinkCode() {
  const { run, busy, error } = useAction('account.showLinkCode')
  const [code, setCode] = useState<string | 'expired'>()
  useEffect(() => {
    if (code === undefined || code === 'expired') return
    const timer = setTimeout(() => setCode('expired'), validMs)
    return () => clearTimeout(timer)
  }, [code])
  const show = async () => {
    const shown = await run({})
    if (shown !== null) setCode(shown.code)
  }
  if (code !== undefined && code !== 'expired') {
    return (
      <>
        <ShortCode code={code} label={words.spoken} />
        <View className={s.note}>{words.valid}</View>
        <View className={s.note}>{words.warn}</View>
      </>
    )
  }
  return (
    <>
      <View className={s.note}>{code === 'expired' ? words.expired : words.note}</View>
      {error === null ? null : <Failed error={error} />}
      <Button kind='soft' block label={words.act} busy={busy} onTap={() => void show()} />
    </>
  )
}
