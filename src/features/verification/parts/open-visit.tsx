import { useRef, useState } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useAction } from '@/client/use-action'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { TextField } from '@/ui/text-field'
import { copy } from '../copy'
import { Problem } from './problem'
import type { Visit } from './shapes'
import s from './verification.module.scss'

const words = copy.atDesk
const onH5 = process.env.TARO_ENV === 'h5'

/** By the camera of the phone, or by a scanner at the window that types the code and ends with Enter. */
export function OpenVisit({ onOpen }: { onOpen: (visit: Visit) => void }) {
  const code = useRef('')
  const [missing, setMissing] = useState(false)
  const { run, busy, error } = useAction('verification.openVisit')
  const open = async (text: string) => {
    if (text.trim() === '') return setMissing(true)
    const visit = await run({ code: text.trim() })
    if (visit !== null) onOpen(visit)
  }
  const scan = async () => {
    const seen = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] }).catch(() => null)
    if (seen !== null) await open(seen.result)
  }
  const entered = onH5 ? { onKeyDown: (event: { readonly key?: string }) => void (event.key === 'Enter' && open(code.current)) } : {}
  return (
    <Card>
      <View className={s.lead}>{onH5 ? words.whatWeb : words.what}</View>
      {onH5 ? null : <Button block label={words.scan} busy={busy} onTap={() => void scan()} />}
      <View {...entered}>
        <TextField id='desk-code' label={words.code} hint={words.once} maxLength={200} {...(missing ? { error: words.missing } : {})} onChange={(value) => { code.current = value; setMissing(false) }} />
      </View>
      <Problem error={error} />
      <Button block kind={onH5 ? 'main' : 'soft'} label={words.open} busy={busy} onTap={() => void open(code.current)} />
    </Card>
  )
}
