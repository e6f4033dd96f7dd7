import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { back } from '@/client/navigate'
import { usePairing } from '@/client/use-pairing'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { QrImage } from '@/ui/qr-image'
import { ShortCode } from '@/ui/short-code'
import { Failed } from '@/ui/states'
import { copy } from './copy'
import s from './index.module.scss'

const words = copy.pairing

/** A computer without WeChat shows a number; a phone that is signed in lets it in. */
export function Pairing() {
  const { show, state, error, start } = usePairing()
  useEffect(() => {
    if (state === 'done') void back()
  }, [state])
  return (
    <Card title={words.title}>
      {show === null ? (
        <>
          <View className={s.note}>{state === 'expired' ? words.expired : words.note}</View>
          {error !== null && state === 'failed' ? <Failed error={error} /> : null}
          <Button kind='soft' block label={state === 'expired' ? words.again : words.start} busy={state === 'waiting'} onTap={() => void start()} />
        </>
      ) : (
        <View className={s.pairing}>
          <ShortCode code={show} label={words.spoken} />
          <QrImage text={show} size={160} />
          <View className={s.note}>{words.how}</View>
          <View className={s.note}>{words.waiting}</View>
        </View>
      )}
    </Card>
  )
}
