import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useAction } from '@/client/use-action'
import { isPhone, normalisePhone } from '@/contract/identifiers'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { copy } from '../copy'
import { Problem } from './problem'
import s from './my-data.module.scss'

const words = copy.phone

export function PhoneSheet({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const typed = useRef('')
  const [wrong, setWrong] = useState(false)
  const { busy, error, run } = useAction('myData.correctPhone')
  const send = async () => {
    const phone = normalisePhone(typed.current)
    setWrong(!isPhone(phone))
    if (!isPhone(phone) || (await run({ phone })) === null) return
    void Taro.showToast({ title: words.done, icon: 'none' })
    onDone()
  }
  return (
    <Sheet title={words.title} open onClose={onClose}>
      <View className={s.sheet}>
        <View className={s.note}>{words.note}</View>
        <TextField id='newPhone' kind='phone' label={words.label} maxLength={20} {...(wrong ? { error: words.wrong } : {})} onChange={(value) => { typed.current = value }} />
        <Problem error={error} />
        <Button block label={words.act} busy={busy} onTap={() => void send()} />
      </View>
    </Sheet>
  )
}
