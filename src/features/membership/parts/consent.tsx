import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { TickField } from '@/ui/tick-field'
import { copy } from '../copy'
import type { Notice } from './shapes'
import s from './join.module.scss'

interface Props {
  notice: Notice
  checked: boolean
  error: string | undefined
  onChange: (yes: boolean) => void
}

/** One notice, one tick; who will see the data stands beside the tick, the whole text is one tap away. */
export function Consent({ notice, checked, error, onChange }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <View className={s.consent}>
      <TickField id={`consent-${notice.purpose}`} checked={checked} onChange={onChange} error={error}>{copy.sign.agree(notice.title)}</TickField>
      <View className={s.note}>{copy.sign.recipients(notice.recipients.join('、'))}</View>
      <View className={s.fold}>
        <Button kind='plain' label={open ? copy.sign.fold : copy.sign.read} spokenLabel={`${open ? copy.sign.fold : copy.sign.read}：${notice.title}`} onTap={() => setOpen(!open)} />
      </View>
      {open ? notice.text.split('\n').map((line) => <View key={line} className={s.clause}>{line}</View>) : null}
    </View>
  )
}
